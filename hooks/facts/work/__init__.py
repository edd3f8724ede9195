"""What concerns an agency of some kind in some place: what runs, what comes, what it is to do."""
