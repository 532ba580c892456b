"""Build time: articles and hand-written curation files become the checked, published tables."""
