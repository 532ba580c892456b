"""What charts share: the canvas they are drawn on, how things look, lanes, maps."""
