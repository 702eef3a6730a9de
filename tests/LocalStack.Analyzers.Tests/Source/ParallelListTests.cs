namespace LocalStack.Analyzers.Tests.Source;

/// <summary>A name in one list, and its value at the same place of another; names that a query or an index goes through.</summary>
public static class ParallelListTests
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Linq;

        """;

    private const string Helpers = """


        static class Env { public static void Set(string name, string? value) { } public static void Fill(string[] names, string[] values) { } }
        """;

    private static Task VerifyAsync(string statements) => CredentialTest.VerifyAsync(Usings + statements + Helpers);

    public sealed class Reports
    {
        [Theory]
        [InlineData("""
            { var names = new[] { "DEBUG", "LOCALSTACK_AUTH_TOKEN" }; var values = new[] { "1", {|LSA0003:"$V"|} }; var all = names.Zip(values).ToDictionary(p => p.First, p => p.Second); }
            { var all = new[] { "LOCALSTACK_AUTH_TOKEN" }.Zip(new[] { {|LSA0003:"$V"|} }, (n, v) => n + "=" + v); }
            { foreach (var (n, v) in Enumerable.Zip(new[] { "LOCALSTACK_AUTH_TOKEN" }, new List<string> { {|LSA0003:"$V"|} })) Env.Set(n, v); }
            { string[] secrets = [{|LSA0003:"$V"|}], names = ["LOCALSTACK_AUTH_TOKEN"]; var all = secrets.Zip(names); }
            """)]
        [InlineData("""
            { string[] names = ["DEBUG", "LOCALSTACK_AUTH_TOKEN"], values = ["1", {|LSA0003:"$V"|}]; for (var i = 0; i < names.Length; i++) Env.Set(names[i], values[i]); }
            { string[] names = ["LOCALSTACK_AUTH_TOKEN"], values = [{|LSA0003:"$V"|}]; var all = names.Select((n, i) => (n, values[i])).ToList(); }
            { string[] names = ["LOCALSTACK_AUTH_TOKEN"], values = [{|LSA0003:"$V"|}]; var i = 0; foreach (var n in names) Env.Set(n, values[i++]); }
            { string[] names = ["LOCALSTACK_AUTH_TOKEN"]; for (var i = 0; i < names.Length; i++) Env.Set(names[i], {|LSA0003:"$V"|}); }
            { string[] names = ["DEBUG", "LOCALSTACK_AUTH_TOKEN"]; Env.Set(names[1], {|LSA0003:"$V"|}); }
            { Env.Fill(new[] { "DEBUG", "LOCALSTACK_AUTH_TOKEN" }, new[] { "1", {|LSA0003:"$V"|} }); Env.Fill(["LOCALSTACK_AUTH_TOKEN"], [{|LSA0003:"$V"|}]); }
            """)]
        [InlineData("""
            { var all = from n in new[] { "LOCALSTACK_AUTH_TOKEN" } select (n, {|LSA0003:"$V"|}); }
            { var all = (from n in new List<string> { "LOCALSTACK_AUTH_TOKEN" } select new KeyValuePair<string, string>(n, {|LSA0003:"$V"|})).ToList(); }
            { var all = from n in new[] { "LOCALSTACK_AUTH_TOKEN" } let v = {|LSA0003:"$V"|} select (n, v); }
            { var all = from n in new[] { "LOCALSTACK_AUTH_TOKEN" } from v in new[] { {|LSA0003:"$V"|} } select new { Name = n, Value = v }; }
            """)]
        [InlineData("""
            { string[] names = ["LOCALSTACK_AUTH_TOKEN"], values = [{|LSA0003:"$V"|}]; var all = Enumerable.Range(0, 1).ToDictionary(i => names[i], i => values[i]); }
            { string[] names = ["LOCALSTACK_AUTH_TOKEN"], values = [{|LSA0003:"$V"|}]; Array.ForEach(names, name => Env.Set(name, values[Array.IndexOf(names, name)])); }
            { var all = new[] { "DEBUG", "LOCALSTACK_AUTH_TOKEN" }.Select(name => $"{name}={|LSA0003:$V|}"); }
            { var all = from name in new[] { "LOCALSTACK_AUTH_TOKEN" } select name + "=" + {|LSA0003:"$V"|}; }
            { foreach (var name in new[] { "LOCALSTACK_AUTH_TOKEN" }) Console.WriteLine($"-e {name}={{|LSA0003:"$V"|}}"); }
            """)]
        public Task ValueAtTheSamePlace_Triggers(string statements) => VerifyAsync(statements);
    }

    public sealed class Guards
    {
        [Theory]
        [InlineData("""
            { var names = new[] { "DEBUG", "LOCALSTACK_AUTH_TOKEN" }; var values = new[] { "$V", args[0] }; var all = names.Zip(values); }
            { var names = new[] { "LOCALSTACK_AUTH_TOKEN" }; var ids = new[] { "$V" }; var all = names.Zip(ids); }
            { var all = new[] { "$V" }.Zip(new[] { "LOCALSTACK_AUTH_TOKEN" }); }
            { string[] names = ["DEBUG", "LOCALSTACK_AUTH_TOKEN"], values = ["$V", args[0]]; for (var i = 0; i < names.Length; i++) Env.Set(names[i], values[i]); }
            { string[] names = ["DEBUG", "LOCALSTACK_AUTH_TOKEN"]; Env.Set(names[0], "$V"); Env.Set(names[^2], "$V"); }
            { Env.Fill(new[] { "DEBUG", "LOCALSTACK_AUTH_TOKEN" }, new[] { "$V", args[0] }); Env.Fill(["LOCALSTACK_AUTH_TOKEN"], ["$V", "1"]); }
            { var all = from n in new[] { "LOCALSTACK_AUTH_TOKEN" } let v = args[0] where v != "$V" select (n, v); }
            { var all = from n in new[] { "OTHER" } select (n, "$V"); var both = from n in new[] { "LOCALSTACK_AUTH_TOKEN" } select ("$V", n); }
            { var all = from n in new[] { "LOCALSTACK_AUTH_TOKEN" } select n.Replace("$V", ""); }
            """)]
        [InlineData("""
            { string[] names = ["LOCALSTACK_AUTH_TOKEN"]; Array.ForEach(names, name => Console.WriteLine(name, "$V")); }
            { var all = new[] { "DEBUG", "LOCALSTACK_AUTH_TOKEN" }.Select(name => $"{name}={Environment.GetEnvironmentVariable(name)}"); }
            { var all = new[] { "LOCALSTACK_AUTH_TOKEN" }.Select(name => $"{name} is not $V"); var other = new[] { "OTHER" }.Select(name => $"{name}=$V"); }
            { foreach (var name in new[] { "LOCALSTACK_AUTH_TOKEN" }) throw new InvalidOperationException(name + " is missing, see $V"); }
            """)]
        public Task ValueElsewhere_DoesNotTrigger(string statements) => VerifyAsync(statements);
    }
}
