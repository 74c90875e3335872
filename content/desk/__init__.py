"""The staff side: editing, comparing, signing, accounts."""
