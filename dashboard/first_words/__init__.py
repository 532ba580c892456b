"""What the server sends before the app starts: head and answer of each page, pictures, data, and lists for robots.

Runs outside of Streamlit's script context: nothing here asks for a session.
"""
