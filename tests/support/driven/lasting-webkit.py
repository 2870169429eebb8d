#!/usr/bin/python3
"""A browser on WebKitGTK that WebDriver drives and that keeps what pages store: MiniBrowser, when it is
driven, keeps nothing. The folder of its store is MONDRIAN_STORE, that of downloads MONDRIAN_DOWNLOADS."""
import os
from pathlib import Path

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import Gtk, WebKit2  # noqa: E402

store = os.environ["MONDRIAN_STORE"]
downloads = Path(os.environ["MONDRIAN_DOWNLOADS"])

manager = WebKit2.WebsiteDataManager(
    base_data_directory=f"{store}/data", base_cache_directory=f"{store}/cache"
)
context = WebKit2.WebContext(website_data_manager=manager)
context.set_automation_allowed(True)


def on_started(_context, session):
    about = WebKit2.ApplicationInfo()
    about.set_name("MiniBrowser")
    about.set_version(
        WebKit2.get_major_version(), WebKit2.get_minor_version(), WebKit2.get_micro_version()
    )
    session.set_application_info(about)
    session.connect("create-web-view", create_view)


def create_view(_session):
    view = WebKit2.WebView(web_context=context, is_controlled_by_automation=True)
    window = Gtk.Window()
    window.set_default_size(1280, 900)
    window.add(view)
    view.connect("close", lambda _view: window.destroy())
    window.show_all()
    return view


def on_download(_context, download):
    def decide(_download, name):
        download.set_destination((downloads / name).as_uri())
        return True

    download.connect("decide-destination", decide)


context.connect("automation-started", on_started)
context.connect("download-started", on_download)
Gtk.main()
