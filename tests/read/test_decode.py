"""Encodings told apart, and every kind of file that is no page."""

import codecs
from pathlib import Path

import pytest

from kg.errors import PageError
from kg.read import find, load, page_names
from kg.read.files import LIMIT

TEXT = (
    "柳河县召开县委全会\r\n\r\n昨日，全会审议了《决定》，县委书记陈立国作了讲话。\n会议指出，要在新的一年里抓好工作。\n"
)


@pytest.mark.parametrize(
    ("encoding", "mark", "said"),
    [
        ("utf-8", b"", "utf-8"),
        ("utf-8", codecs.BOM_UTF8, "utf-8"),
        ("utf-16-le", codecs.BOM_UTF16_LE, "utf-16"),
        ("utf-16-be", codecs.BOM_UTF16_BE, "utf-16"),
        ("utf-16-le", b"", "utf-16-le"),
        ("utf-16-be", b"", "utf-16-be"),
        ("gb18030", b"", "gb18030"),
        ("gbk", b"", "gb18030"),
    ],
)
def test_the_text_comes_out_unchanged(tmp_path: Path, encoding: str, mark: bytes, said: str) -> None:
    (tmp_path / "a.txt").write_bytes(mark + TEXT.encode(encoding))
    page = load(tmp_path / "a.txt")
    assert (page.text, page.encoding, page.name) == (TEXT, said, "a.txt")


def test_utf16_without_line_breaks_or_latin_letters(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("会议指出，全市要在新的一年里做好工作，推进发展。".encode("utf-16-le"))
    assert load(tmp_path / "a.txt").text.startswith("会议指出")


def test_rare_characters_of_gb18030(tmp_path: Path) -> None:
    text = "县长周\U000200d0和副县长王㐂出席会议，并作了讲话。\n"
    (tmp_path / "a.txt").write_bytes(text.encode("gb18030"))
    assert load(tmp_path / "a.txt").text == text


BAD = [
    ("empty", b"", "空", "empty"),
    ("blank", b" \n\r\n\t", "空", "empty"),
    ("only a mark", codecs.BOM_UTF8 + b"\n", "没有文字", "no text"),
    ("a picture", b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "二进制", "binary"),
    ("zeros", bytes(2000), "二进制", "binary"),
    ("noise", bytes((i * 7919 + i * i) % 256 for i in range(4000)), "", ""),
    ("control characters", b"abc\x01\x02\x03" * 50, "二进制", "binary"),
    ("a byte too few", TEXT.encode()[:-5] + b"\xe4\xbd\n", "字节", "byte"),
    ("two encodings", TEXT.encode() * 3 + TEXT.encode("gb18030"), "字节", "byte"),
    ("decoded wrongly before", TEXT.encode("gb18030").decode("utf-8", "replace").encode(), "乱码", "half-decoded"),
    ("锟斤拷", ("会议锟斤拷" * 30).encode(), "乱码", "half-decoded"),
    ("broken UTF-16", codecs.BOM_UTF16_LE + b"\x00\xd8\x41\x00\x41", "字节", "byte"),
]


@pytest.mark.parametrize(("data", "zh", "en"), [case[1:] for case in BAD], ids=[case[0] for case in BAD])
def test_files_that_are_no_pages(tmp_path: Path, data: bytes, zh: str, en: str) -> None:
    path = tmp_path / "bad.txt"
    path.write_bytes(data)
    with pytest.raises(PageError) as caught:
        load(path)
    assert zh in caught.value.zh
    assert en in caught.value.en
    assert caught.value.where.startswith(str(path))


def test_an_undecodable_file_says_where(tmp_path: Path) -> None:
    data = "第一行，会议召开。\n第二行，".encode() + b"\xff\xff" + "领导讲话。\n".encode()
    (tmp_path / "a.txt").write_bytes(data)
    with pytest.raises(PageError) as caught:
        load(tmp_path / "a.txt")
    assert caught.value.where.endswith("a.txt:2")
    assert str(data.index(b"\xff")) in caught.value.zh


def test_a_few_lost_characters_do_not_make_a_page_unreadable(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT * 10 + "\ufffd", encoding="utf-8")
    assert load(tmp_path / "a.txt").text.endswith("\ufffd")


def test_too_large(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        file.truncate(LIMIT + 1)
    with pytest.raises(PageError, match="too large"):
        load(path)


def test_missing_and_folder(tmp_path: Path) -> None:
    with pytest.raises(PageError, match="no such file"):
        load(tmp_path / "nowhere.txt")
    with pytest.raises(PageError, match="folder"):
        load(tmp_path)


def test_find_takes_folders_files_and_tells_what_is_missing(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "deep/c.md", "deep/README.md", ".hidden/d.txt", "deep/e.pdf", "f.TXT"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("会议。", encoding="utf-8")
    files, errors = find([tmp_path, tmp_path / "a.txt", tmp_path / "deep/e.pdf", tmp_path / "gone"])
    assert [f.relative_to(tmp_path).as_posix() for f in files] == ["a.txt", "b.txt", "deep/c.md", "deep/e.pdf", "f.TXT"]
    assert [e.where for e in errors] == [str(tmp_path / "gone")]


def test_find_in_an_empty_folder(tmp_path: Path) -> None:
    files, errors = find([tmp_path])
    assert files == []
    assert "no .txt" in errors[0].en


def test_names_tell_files_of_one_name_apart(tmp_path: Path) -> None:
    paths = [tmp_path / name for name in ("x/1/a.txt", "y/1/a.txt", "x/1/b.txt", "z/c.txt", "c.txt")]
    told = page_names(paths)
    assert [told[p] for p in paths[:4]] == ["x/1/a.txt", "y/1/a.txt", "b.txt", "z/c.txt"]
    assert len(set(told.values())) == len(paths)
    assert page_names(reversed(paths)) == told


def test_offsets_count_the_file_without_its_mark() -> None:
    for path in sorted(Path("seeds").glob("*.txt")):
        assert load(path).text == path.read_bytes().decode("utf-8-sig")
