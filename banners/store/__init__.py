"""What is made once and kept: files by their digest, and which step made them of what.

It knows nothing of banners, campaigns or MkDocs; both packages keep in it what is costly.
"""
