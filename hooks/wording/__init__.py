"""How things are said in Vietnamese: labels, dates, weights, folding of marks."""
