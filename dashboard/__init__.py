"""A dashboard of the 2025 reorganization of Viet Nam's administrative units, read out of news articles."""
