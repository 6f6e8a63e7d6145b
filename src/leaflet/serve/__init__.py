"""The register as forms beside the live pages, in the browser of this machine."""
