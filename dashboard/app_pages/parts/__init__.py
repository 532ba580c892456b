"""What one page only is made of."""
