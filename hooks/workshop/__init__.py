"""What the workshop's page draws from: texts, their scenes, motifs, faces and its script."""
