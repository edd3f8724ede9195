"""Letters in files, read to lines: .docx, .pdf with text, .html, .txt."""
