"""Documents: the list of all, and a page for each that says something."""

from hooks.pages.documents.listing import document_list_page
from hooks.pages.documents.page import document_pages

__all__ = ["document_list_page", "document_pages"]
