"""Model and sheet -> pages: one compose function a layout; every length is in its sheet."""
