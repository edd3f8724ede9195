"""The Vietnamese wording of things: labels, dates, weights, folding of marks."""
