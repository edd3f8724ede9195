"""What a banner pictures: shapes in named tones, each topic's tones, and how they are drawn."""
