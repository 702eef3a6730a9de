using LocalStack.Detection.Formats;

namespace LocalStack.Detection.Tests.Formats;

public static class NamedValuesTests
{
    private static (string? Name, string Value)[] Read(string json) =>
        [.. FileFormats.Json.Read(json).Select(setting => (setting.Path?.Name, setting.Value))];

    public sealed class Reports
    {
        [Theory]
        [InlineData("[{'name':'KEY','value':'v'}]")]
        [InlineData("[{'Name':'KEY','Value':'v'}]")]
        [InlineData("[{'key':'KEY','value':'v'}]")]
        public void Value_GoesByTheNameBeforeIt(string json) =>
            Assert.Equal([("KEY", "v")], Read(json.Replace('\'', '"')).Skip(1));

        [Fact]
        public void Value_GoesByTheNameBehindIt_AndWhatStandsBetweenKeepsItsOwn() => Assert.Equal(
            [("KEY", "v"), ("type", "t"), ("other", "o"), ("name", "KEY")],
            Read("""[{"value":"v","type":"t","other":"o","name":"KEY"}]"""));
    }

    /// <summary>Texts of an entry, as Java writes maps.</summary>
    public static class Entries
    {
        private static (string? Name, string Value)[] ReadXml(string xml) =>
            [.. FileFormats.Xml.Read(xml).Select(setting => (setting.Path?.Name, setting.Value))];

        public sealed class Reports
        {
            [Theory]
            [InlineData("<entry><string>KEY</string><string>v</string></entry>")]
            [InlineData("<map><entry>\n<string>A</string>\n<string>b</string></entry><entry><string>KEY</string><string>v</string></entry></map>")]
            [InlineData("<tree-map><default/><int>2</int><string>A</string><string>b</string><string>KEY</string><string>v</string></tree-map>")]
            public void SecondText_IsTheValue(string xml) => Assert.Contains(("KEY", "v"), ReadXml(xml));
        }

        public sealed class Guards
        {
            [Theory]
            [InlineData("<list><string>KEY</string><string>v</string></list>")]
            [InlineData("<entry><string>KEY</string><int>1</int><string>v</string></entry>")]
            [InlineData("<entry><string>KEY</string></entry><entry><string>v</string></entry>")]
            [InlineData("<tree-map><string>A</string><string>KEY</string><string>v</string></tree-map>")]
            public void OtherText_IsNone(string xml) => Assert.DoesNotContain(("KEY", "v"), ReadXml(xml));
        }
    }

    /// <summary>Keys that are told apart by their ends alone, in either order.</summary>
    public sealed class ReportsTwins
    {
        [Theory]
        [InlineData("[{'n':'KEY','v':'v'}]")]
        [InlineData("[{'k':'KEY','v':'v'}]")]
        [InlineData("[{'paramName':'KEY','paramValue':'v'}]")]
        [InlineData("[{'attr_key':'KEY','type':'t','attr_value':'v'}]")]
        [InlineData("[{'name1':'KEY','value1':'v','name2':'OTHER','value2':'o'}]")]
        [InlineData("[{'name1':'OTHER','value1':'o','name2':'KEY','value2':'v'}]")]
        [InlineData("[{'EnvName01':'KEY','EnvValue01':'v'}]")]
        [InlineData("[{'ENV_KEY_1':'KEY','ENV_VALUE_1':'v'}]")]
        [InlineData("[{'key-1':'KEY','value-1':'v'}]")]
        [InlineData("[{'v':'v','type':'t','k':'KEY'}]")]
        [InlineData("[{'paramValue':'v','type':'t','other':'o','paramName':'KEY'}]")]
        public void Value_GoesByTheNameBeforeIt(string json) => Assert.Contains(("KEY", "v"), Read(json.Replace('\'', '"')));

        [Theory]
        [InlineData("[{'v':'v','n':'KEY'}]")]
        [InlineData("[{'paramValue':'v','paramName':'KEY'}]")]
        public void Value_GoesByTheNameBehindIt(string json) => Assert.Equal(("KEY", "v"), Read(json.Replace('\'', '"'))[0]);

        [Theory]
        [InlineData("[{'n':'KEY'},{'v':'v'}]")]
        [InlineData("[{'n':'KEY','paramValue':'v'}]")]
        [InlineData("[{'otherName':'KEY','paramValue':'v'}]")]
        [InlineData("[{'n':'KEY','id':'v'}]")]
        [InlineData("[{'name1':'KEY','value2':'v'}]")]
        [InlineData("[{'name1':'KEY','value':'v'}]")]
        [InlineData("[{'name_1':'KEY','value1':'v'}]")]
        [InlineData("[{'name_':'KEY','value_':'v'}]")]
        public void AnotherValue_KeepsItsName(string json) => Assert.DoesNotContain(("KEY", "v"), Read(json.Replace('\'', '"')));
    }

    /// <summary>The text of an element that an attribute names, and so on for the pair.</summary>
    public sealed class ReportsPairsOfXml
    {
        [Fact]
        public void Value_GoesByTheNameWhoseOwnNameHasTheSameBeginning() => Assert.Equal(
            [("KEY", "v"), ("Other.value", "o")],
            FileFormats.Xml.Read("""<a><p name="Argument.name">KEY</p><p name="Argument.value">v</p><p name="Other.value">o</p></a>""")
                .Select(setting => (setting.Path!.Name, setting.Value)).Where(pair => pair.Value is "v" or "o"));
    }

    public sealed class Guards
    {
        [Fact]
        public void ValueOfAnotherObject_KeepsItsName() => Assert.Contains(
            ("Argument.value", "v"),
            FileFormats.Xml.Read("""<a><b><p name="Argument.name">KEY</p></b><b><p name="Argument.value">v</p></b></a>""")
                .Select(setting => (setting.Path!.Name, setting.Value)));

        [Fact]
        public void ObjectWithoutAName_KeepsItsKeys_InTheirOrder() => Assert.Equal(
            [("value", "a"), ("other", "b"), ("name", "KEY"), ("KEY", "c"), ("value", "d"), ("value", "e"), ("last", "f")],
            Read("""[{"value":"a","other":"b"},{"name":"KEY","value":"c"},{"value":"d"},{"value":"e","last":"f"}]"""));

        [Theory]
        [InlineData("[{'v':'v','type':'t'},{'k':'KEY'}]")]
        [InlineData("[{'v1':'v','type':'t','k2':'KEY'}]")]
        [InlineData("[{'v':'v','a':'1','b':'1','c':'1','d':'1','e':'1','f':'1','g':'1','h':'1','i':'1','j':'1','l':'1','m':'1','o':'1','p':'1','q':'1','k':'KEY'}]")]
        public void TwinElsewhere_NamesNothing(string json) => Assert.DoesNotContain(("KEY", "v"), Read(json.Replace('\'', '"')));

        [Theory]
        [InlineData("[{'v':'a','type':'t','other':'o'},{'x':'y'}]")]
        [InlineData("{'v':'a','type':'t','other':'o'}")]
        public void WhatWaitsForATwin_KeepsItsOrder(string json) =>
            Assert.Equal([("v", "a"), ("type", "t"), ("other", "o")], Read(json.Replace('\'', '"')).Take(3));

        [Fact]
        public void SecondValueOfAnObject_HidesNotTheFirst() => Assert.Equal(
            [("value", "a"), ("KEY", "b"), ("name", "KEY")],
            Read("""[{"value":"a","value":"b","name":"KEY"}]"""));

        [Fact]
        public void ValueAtTheEnd_IsNotLost() => Assert.Equal(
            [("value", "a"), ("other", "b")], Read("""{"value":"a","other":"b"}"""));
    }
}
