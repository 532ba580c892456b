"""What charts share: style, lanes, days, maps."""
