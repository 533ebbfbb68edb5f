"""What the widgets draw, as lines of pieces; pure functions of values and a width in cells."""
