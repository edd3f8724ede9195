"""Everything the campaign folder says, loaded, validated and cross-checked."""
