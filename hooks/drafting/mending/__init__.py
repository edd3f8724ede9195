"""What files and printing did to the words of a letter, undone; nothing else is changed."""
