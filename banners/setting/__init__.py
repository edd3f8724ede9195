"""The setting of banners: each family of slots has a module that says where everything goes."""
