"""The flowchart on a page: what the layouts ``leaflet`` and ``poster`` share."""
