namespace LocalStack.Analyzers.Tests.Source;

/// <summary>A name and a value that are put under texts which say so.</summary>
public static class SpelledMemberTests
{
    private const string Usings = """
        using System.Collections.Generic;
        using System.Xml.Linq;

        var d = new Dictionary<string, string>();
        var e = new XElement("e");

        """;

    private const string Helpers = """


        class Writer { public Writer Write(string key, string value) => this; }
        """;

    public sealed class Reports
    {
        [Theory]
        [InlineData("""
            { var o = new Dictionary<string, string> { ["name"] = "LOCALSTACK_AUTH_TOKEN", ["value"] = {|LSA0003:"$V"|} }; }
            { var o = new Dictionary<string, string> { { "Value", {|LSA0003:"$V"|} }, { "Name", "LOCALSTACK_AUTH_TOKEN" } }; }
            { d["name"] = "LOCALSTACK_AUTH_TOKEN"; d["value"] = {|LSA0003:"$V"|}; }
            { d.Add("value", {|LSA0003:"$V"|}); d.Add("key", "LOCALSTACK_AUTH_TOKEN"); }
            { var x = new XElement("add", new XAttribute("key", "LOCALSTACK_AUTH_TOKEN"), new XAttribute("value", {|LSA0003:"$V"|})); }
            { XAttribute[] x = [new XAttribute("value", {|LSA0003:"$V"|}), new XAttribute("name", "LOCALSTACK_AUTH_TOKEN")]; }
            { e.SetAttributeValue("name", "LOCALSTACK_AUTH_TOKEN"); e.SetAttributeValue("value", {|LSA0003:"$V"|}); }
            { new Writer().Write("name", "LOCALSTACK_AUTH_TOKEN").Write("value", {|LSA0003:"$V"|}); }
            { e.Attribute("LOCALSTACK_AUTH_TOKEN")!.Value = {|LSA0003:"$V"|}; }
            """)]
        public Task ValueBesideSpelledName_Triggers(string statements) => CredentialTest.VerifyAsync(Usings + statements + Helpers);
    }

    public sealed class Guards
    {
        [Theory]
        [InlineData("""
            { var o = new Dictionary<string, string> { ["name"] = "LOCALSTACK_AUTH_TOKEN", ["valueFrom"] = "$V" }; }
            { var o = new Dictionary<string, string> { ["tool"] = "LOCALSTACK_AUTH_TOKEN", ["value"] = "$V" }; }
            { var o = new Dictionary<string, string> { ["name"] = "other", ["value"] = "$V" }; }
            { var a = d; a["name"] = "LOCALSTACK_AUTH_TOKEN"; d["value"] = "$V"; }
            { d.Add("name", "LOCALSTACK_AUTH_TOKEN"); d.Add("name", "OTHER"); d.Add("value", "$V"); }
            { var x = new XElement("add", new XAttribute("key", "LOCALSTACK_AUTH_TOKEN"), new XElement("value", "$V")); }
            { new Writer().Write("name", "LOCALSTACK_AUTH_TOKEN").Write("id", "$V"); }
            """)]
        public Task AnotherMember_DoesNotTrigger(string statements) => CredentialTest.VerifyAsync(Usings + statements + Helpers);
    }
}
