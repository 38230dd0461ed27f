"""The chart kit: lines over time, bars side by side, dots before and after, drawn to be read in both themes."""
