"""What all pages share: the template environment, the views, the bundles of styles and scripts."""
