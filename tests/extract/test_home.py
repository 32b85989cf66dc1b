"""Which place a page is about."""

from __future__ import annotations

import pytest
from told import reading

HOME = [
    ("全省农业农村工作会议在贵阳召开，省委书记、省长出席。", "贵州日报", "贵州省"),
    ("市委召开常委会会议，市长安排全市工作。", "曲靖日报", "曲靖市"),
    ("我区各族群众喜迎佳节，自治区党委召开会议，自治区主席讲话。", "广西日报", "广西壮族自治区"),
    ("盟委召开会议，全盟各旗县参加，阿巴嘎旗作了发言。", "锡林郭勒日报", "锡林郭勒盟"),
    ("州委召开会议，全州各县市参加。", "楚雄日报", "楚雄彝族自治州"),
    ("县委召开会议，我县各镇参加。湄潭县茶产业发展良好。", "湄潭县融媒体中心", "湄潭县"),
    ("区委召开会议，全区各街道参加。涪陵区榨菜产业兴旺。", "涪陵区融媒体中心", "涪陵区"),
    ("旗委召开会议，全旗各苏木镇参加。", "阿巴嘎旗融媒体中心", "阿巴嘎旗"),
    ("市委召开会议，我市各镇参加。滕州市委书记讲话。", "滕州市融媒体中心", "滕州市"),
    ("县委召开会议，我县各乡镇参加。密云县人大代表讲话。", "密云县人民政府网", "密云县"),
]


def home(*paragraphs: str, paper: str = "") -> str:
    found = reading(*paragraphs, paper=paper).home
    return found.name if found else ""


@pytest.mark.parametrize(("text", "paper", "expected"), HOME, ids=[name for *_, name in HOME])
def test_home(text: str, paper: str, expected: str) -> None:
    assert home(text, paper=paper) == expected


def test_no_division_no_home() -> None:
    assert home("会议强调，要抓好落实。") == ""


@pytest.mark.parametrize(
    "text",
    [
        "1月5日，县委书记主持召开县委常委会会议，湄潭县各镇参加。全市会后，我县又召开县委农村工作会议。",
        "湄潭县提高县域治理水平，形成县乡村三级网络，县委书记讲话。我县要提高县域竞争力。",
    ],
)
def test_the_end_of_a_verb_and_a_relative_word_are_no_county(text: str) -> None:
    assert home(text) == "湄潭县"


def test_pieces_of_other_words_and_everyday_words_are_no_home() -> None:
    assert home("要坚持公开原则，推进各级财政公开。", "转自新华网。") == ""


def test_one_word_for_a_level_says_less_than_many_names() -> None:
    text = "“全国优秀县委书记”刘某到武威市任职。武威市人民政府、武威市各部门负责人参加，武威日报报道。"
    assert home(text, "此前在东乡县工作。") == "武威市"


def test_a_county_named_after_its_people_only() -> None:
    assert home("东乡县委召开会议，我县各乡镇参加。甘肃省也派人来。") == "东乡族自治县"


def test_a_county_of_one_character_behind_its_city() -> None:
    assert home("张家口市蔚县召开县委全会，县委书记讲话，我县各镇参加。") == "蔚县"


def test_a_delegation_from_another_city_does_not_move_home() -> None:
    text = "3月3日，漳州市委书记率党政代表团到我市考察。市委书记陪同，全市上下欢迎。"
    assert home(text, paper="广安日报") == "广安市"


def test_guests_that_a_region_receives_do_not_move_home() -> None:
    text = "4日，自治区党委书记在拉萨会见了漳州市委副书记率领的漳州市党政代表团一行。漳州市市长表示感谢。"
    assert home("自治区党委书记会见漳州市党政代表团", text) in ("西藏自治区", "拉萨市")


def test_what_the_province_says_does_not_move_home() -> None:
    assert home("省委、省政府部署，云南省各地落实。市委召开会议，全市行动。", paper="曲靖日报") == "曲靖市"


def test_links_to_many_cities_are_no_votes() -> None:
    links = "广州市 深圳市 珠海市 汕头市 佛山市 韶关市 湛江市 肇庆市"
    assert home("县委召开会议，我县行动。德清县委书记讲话。", paper=links) == "德清县"


def test_a_county_among_several_in_its_city() -> None:
    assert home("县委书记到绥安镇调研，漳浦县各部门参加，龙海区也派人来。", paper="漳浦县融媒体中心") == "漳浦县"


def test_a_name_of_two_districts_is_the_one_that_the_page_tells_apart() -> None:
    text = "区长讲话。龙华区政府作报告，龙华区各街道参加。"
    assert home("海口市龙华区人民代表大会召开。", text) == "龙华区"
    found = reading("海口市龙华区人民代表大会召开。", text).home
    assert found is not None and found.code.startswith("4601")


ELSEWHERE = [
    # whose people come here; 我州 and 我市 are the page's own
    ("柳州日报社社长一行来我州采访调研，州委书记座谈。柳州日报社将宣传楚雄。", "楚雄市也派人参加。", "楚雄彝族自治州"),
    # the city's leader in a county-level city; one delegation of a provincial session
    ("市委书记在敦煌市、瓜州县调研春耕。敦煌市、敦煌市阳关镇汇报。", "酒泉市各部门参加。", "酒泉市"),
    ("自治区党委书记参加巴彦淖尔市代表团审议，巴彦淖尔市要抓好落实。", "内蒙古自治区人大会议举行。", "内蒙古自治区"),
    # who holds a post of the wider city beside his own
    ("副市长、舒兰市委书记介绍舒兰市建设情况，市委书记讲话。", "吉林市各县区参加。", "吉林市"),
    # a division of the corps by its number, on a visit and at home
    ("七师党委书记率队赴伊犁州考察，师党委常委参加，伊犁州党委书记陪同。", "七师党委感谢伊犁州。", "胡杨河市"),
    ("师市党委书记率代表团到第八师石河子市考察，第八师石河子市党委座谈。", "师市将立足第十四师昆玉市实际。", "昆玉市"),
]


@pytest.mark.parametrize(("first", "second", "expected"), ELSEWHERE, ids=[name for *_, name in ELSEWHERE])
def test_places_that_a_page_only_speaks_of(first: str, second: str, expected: str) -> None:
    assert home(first, second) == expected


def test_a_county_that_a_city_leader_visits_on_its_own_page() -> None:
    assert home("市委书记到湄潭县调研，县委书记陪同。", "湄潭县将抓好落实，我县各镇参加。") == "湄潭县"


def test_firms_districts_without_a_city_and_one_everyday_word_tell_nothing() -> None:
    text = "市长带队拜访北京青山科技有限公司、北京向阳集团，推介我市资源。北京青山科技有限公司将在秦皇岛投资。"
    assert home(text) == "秦皇岛市"
    assert home("市长到秦皇岛开发区东区调研，东区负责人陪同。") == "秦皇岛市"
    assert home("区党委书记何文峰带队到项目工地督导。") == ""


def test_the_site_of_a_province_reports_from_its_counties() -> None:
    text = "走进鄂托克旗，这里草原辽阔。鄂托克旗总面积2.1万平方公里。"
    assert home("走进鄂托克", text, paper="内蒙古新闻网 2008-09-16") == "鄂托克旗"
