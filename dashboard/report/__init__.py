"""A report to keep: one HTML file with the charts, the tables and the quotations, in one language or both."""

from dashboard.report.document import document, unknown, write

__all__ = ["document", "unknown", "write"]
