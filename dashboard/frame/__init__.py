"""The frame of every page: the address and what rules it, language, provinces, notices, what Streamlit itself says."""
