"""A small package without faults for each standard: what the broken ones are made from."""

from __future__ import annotations

Files = dict[str, bytes]

PAGE = """<!DOCTYPE html>
<html lang="nb"><head><meta charset="utf-8"><title>Kurs</title>
<link rel="stylesheet" href="course.css"><script defer src="course.js"></script></head>
<body><h1>Kurs</h1><p><img src="media/kart.png" alt="Kart"> <a href="#slutt">Videre</a></p></body>
</html>
"""
CSS = "body { background: url(media/kart.png) }"
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108020000009077"
    "53de0000000c4944415408d763f8cfc000000301010018dd8db00000000049454e44ae426082"
)
JS12 = """let api = window.parent.API ?? window.opener?.API;
api.LMSInitialize("");
api.LMSGetValue("cmi.core.lesson_mode");
api.LMSSetValue("cmi.core.exit", "suspend");
api.LMSSetValue("cmi.suspend_data", "1");
api.LMSSetValue("cmi.core.score.max", "100");
api.LMSSetValue("cmi.core.score.raw", "50");
api.LMSSetValue("cmi.core.lesson_status", "completed");
api.LMSSetValue("cmi.core.session_time", "00:01:00");
api.LMSCommit("");
api.LMSFinish("");
"""
JS2004 = """let api = window.parent.API_1484_11 ?? window.opener?.API_1484_11;
api.Initialize("");
api.GetValue("cmi.mode");
api.SetValue("cmi.exit", "suspend");
api.SetValue("cmi.suspend_data", "1");
api.SetValue("cmi.score.raw", "50");
api.SetValue("cmi.score.scaled", "0.5");
api.SetValue("cmi.completion_status", "completed");
api.SetValue("cmi.interactions.0.timestamp", new Date().toISOString().slice(0, 22) + "Z");
api.SetValue("cmi.session_time", "PT1M");
api.Commit("");
api.Terminate("");
"""
JS_XAPI = "fetch(endpoint + '/statements');"

XSI = "http://www.w3.org/2001/XMLSchema-instance"
MANIFEST12 = f"""<?xml version="1.0" encoding="UTF-8"?>
<manifest xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2" xmlns:xsi="{XSI}"
  identifier="Kabc1234-12" version="1">
  <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
  <organizations default="org">
    <organization identifier="org">
      <title>Kurs</title>
      <item identifier="item-kurs" identifierref="res" isvisible="true"><title>Kurs</title></item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="res" type="webcontent" adlcp:scormtype="sco" href="index.html">
      <file href="index.html"/>
      <file href="course.css"/>
      <file href="course.js"/>
      <file href="media/kart.png"/>
    </resource>
  </resources>
</manifest>
"""
MANIFEST2004 = (
    MANIFEST12.replace(
        "http://www.imsproject.org/xsd/imscp_rootv1p1p2", "http://www.imsglobal.org/xsd/imscp_v1p1"
    )
    .replace("http://www.adlnet.org/xsd/adlcp_rootv1p2", "http://www.adlnet.org/xsd/adlcp_v1p3")
    .replace("scormtype", "scormType")
    .replace(">1.2<", ">2004 4th Edition<")
    .replace("abc1234-12", "abc1234-44")
)
CMI5 = """<?xml version="1.0" encoding="UTF-8"?>
<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
  <course id="https://kurs.no/xapi/kurs">
    <title><langstring lang="nb">Kurs</langstring></title>
    <description><langstring lang="nb">Kort sagt.</langstring></description>
  </course>
  <au id="https://kurs.no/xapi/kurs/au" moveOn="CompletedAndPassed" masteryScore="0.7">
    <title><langstring lang="nb">Kurs</langstring></title>
    <description><langstring lang="nb">Kort sagt.</langstring></description>
    <url>index.html</url>
  </au>
</courseStructure>
"""
TINCAN = """<?xml version="1.0" encoding="UTF-8"?>
<tincan xmlns="http://projecttincan.com/tincan.xsd">
  <activities>
    <activity id="https://kurs.no/xapi/kurs" type="http://adlnet.gov/expapi/activities/course">
      <name>Kurs</name>
      <description lang="nb">Kort sagt.</description>
      <launch lang="nb">index.html</launch>
    </activity>
  </activities>
</tincan>
"""


def _package(name: str, manifest: str, script: str) -> Files:
    return {
        name: manifest.encode(),
        "index.html": PAGE.encode(),
        "course.css": CSS.encode(),
        "course.js": script.encode(),
        "media/kart.png": PNG,
    }


def scorm12(manifest: str = MANIFEST12, **changes: bytes | None) -> Files:
    """SCORM 1.2. ``changes`` are files by their name: ``index``, ``course_js``, ``course_css``."""
    return _changed(_package("imsmanifest.xml", manifest, JS12), changes)


def scorm2004(manifest: str = MANIFEST2004, **changes: bytes | None) -> Files:
    """SCORM 2004 4th Edition."""
    return _changed(_package("imsmanifest.xml", manifest, JS2004), changes)


def cmi5(manifest: str = CMI5) -> Files:
    return _package("cmi5.xml", manifest, JS_XAPI)


def xapi(manifest: str = TINCAN) -> Files:
    return _package("tincan.xml", manifest, JS_XAPI)


def _changed(files: Files, changes: dict[str, bytes | None]) -> Files:
    names = {"index": "index.html", "course_js": "course.js", "course_css": "course.css"}
    for key, content in changes.items():
        if content is not None:
            files[names[key]] = content
    return files


def with_file(files: Files, path: str, content: bytes = b"x", listed: bool = True) -> Files:
    """``files`` with one more, listed in the manifest of SCORM unless told otherwise."""
    files = dict(files)
    files[path] = content
    manifest = files.get("imsmanifest.xml")
    if listed and manifest:
        line = f'<file href="course.js"/>\n      <file href="{path}"/>'.encode()
        files["imsmanifest.xml"] = manifest.replace(b'<file href="course.js"/>', line)
    return files
