"""The contract: every table and column, declared once."""

from dashboard.schema.table import Column, Row, Table
from dashboard.schema.tables import TABLES

__all__ = ["TABLES", "Column", "Row", "Table"]
