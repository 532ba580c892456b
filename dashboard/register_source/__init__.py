"""Makes the register's tables out of published packages. Build time only: the dashboard never imports it."""
