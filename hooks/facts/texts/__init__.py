"""The texts of campaigns: sentences united, their single list, and how each stands."""
