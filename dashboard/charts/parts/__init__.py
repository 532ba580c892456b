"""What charts share: the canvas they are drawn on, how things look, widths of words, lanes, maps."""
