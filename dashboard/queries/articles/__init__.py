"""What the articles say."""
