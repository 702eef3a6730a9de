namespace LocalStack.Analyzers.Tests.Source;

/// <summary>Commands whose words are arguments, lists, chains of calls or statements. Each program has several of a kind.</summary>
public static class CommandLineTests
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Diagnostics;

        """;

    private const string Helpers = """


        class Cli
        {
            public static Cli Wrap(string target) => new();
            public Cli WithArguments(string arguments) => this;
            public Cli WithArguments(IEnumerable<string> arguments) => this;
            public Cli WithArguments(Action<Words> make) => this;
            public Cli WithWorkingDirectory(string path) => this;
        }
        class Words { public Words Add(string word) => this; }
        class Ps { public static Ps Create() => new(); public Ps AddCommand(string cmdlet) => this; public Ps AddArgument(object value) => this; public Ps AddParameter(string parameterName, object value) => this; }
        static class Shell { public static void Run(params string[] words) { } public static void Exec(string program, string arguments) { } public static void Do(string verb, string name, string text) { } }
        """;

    private static Task VerifyAsync(string statements) => CredentialTest.VerifyAsync(Usings + statements + Helpers);

    public sealed class Reports
    {
        [Theory]
        [InlineData("""
            { Process.Start("setx", "LOCALSTACK_AUTH_TOKEN {|LSA0003:$V|}"); Shell.Exec("setx", "LOCALSTACK_AUTH_TOKEN \"{|LSA0003:$V|}\" /M"); }
            { new ProcessStartInfo("setx", "LOCALSTACK_AUTH_TOKEN {|LSA0003:$V|}").ToString(); var p = new ProcessStartInfo { FileName = @"C:\Windows\System32\setx.exe", Arguments = "LOCALSTACK_AUTH_TOKEN {|LSA0003:$V|}" }; }
            { var p = new ProcessStartInfo("setx"); p.UseShellExecute = false; p.Arguments = "LOCALSTACK_AUTH_TOKEN {|LSA0003:$V|}"; }
            { var p = new ProcessStartInfo(); p.FileName = "setx"; p.UseShellExecute = false; p.Arguments = "LOCALSTACK_AUTH_TOKEN {|LSA0003:$V|}"; }
            { Cli.Wrap("setx").WithArguments("LOCALSTACK_AUTH_TOKEN {|LSA0003:$V|}"); Cli.Wrap("setx").WithWorkingDirectory("x").WithArguments("LOCALSTACK_AUTH_TOKEN {|LSA0003:$V|}"); }
            { Process.Start("cmd.exe", "/c setx LOCALSTACK_AUTH_TOKEN {|LSA0003:$V|}"); Process.Start("dotnet", "user-secrets set LocalStack:AuthToken {|LSA0003:$V|} --project src/App"); }
            """)]
        [InlineData("""
            { Process.Start("setx", new[] { "LOCALSTACK_AUTH_TOKEN", {|LSA0003:"$V"|} }); Process.Start("dotnet", ["user-secrets", "set", "LocalStack:AuthToken", {|LSA0003:"$V"|}]); }
            { string[] words = ["setx", "LOCALSTACK_AUTH_TOKEN", {|LSA0003:"$V"|}, "/M"]; Cli.Wrap("setx").WithArguments(["LOCALSTACK_AUTH_TOKEN", {|LSA0003:"$V"|}]); }
            { string[] words = ["aws", "ssm", "put-parameter", "--value", {|LSA0003:"$V"|}, "--name", "/ci/localstack-auth-token"]; }
            { Cli.Wrap("gh").WithArguments(a => a.Add("secret").Add("set").Add("LOCALSTACK_AUTH_TOKEN").Add("--body").Add({|LSA0003:"$V"|})); }
            { Cli.Wrap("setx").WithArguments(a => a.Add("LOCALSTACK_AUTH_TOKEN").Add({|LSA0003:"$V"|})); }
            { var p = new ProcessStartInfo("gh") { ArgumentList = { "secret", "set", "LOCALSTACK_AUTH_TOKEN", "--body", {|LSA0003:"$V"|} } }; var q = new ProcessStartInfo("setx") { ArgumentList = { "LOCALSTACK_AUTH_TOKEN", {|LSA0003:"$V"|} } }; }
            { Shell.Run("setx", "LOCALSTACK_AUTH_TOKEN", {|LSA0003:"$V"|}); Shell.Run("heroku", "config:set", "LOCALSTACK_AUTH_TOKEN", {|LSA0003:"$V"|}); }
            { Shell.Do("export", "LOCALSTACK_AUTH_TOKEN", {|LSA0003:"$V"|}); const string Value = {|LSA0003:"$V"|}; Shell.Run("setx", "LOCALSTACK_AUTH_TOKEN", Value); }
            """)]
        [InlineData("""
            var p = new ProcessStartInfo("setx");
            p.ArgumentList.Add("LOCALSTACK_AUTH_TOKEN");
            p.ArgumentList.Add({|LSA0003:"$V"|});
            var q = new ProcessStartInfo("dotnet");
            q.ArgumentList.Add("user-secrets");
            q.ArgumentList.Add("set");
            q.ArgumentList.Add("LocalStack:AuthToken");
            q.ArgumentList.Add({|LSA0003:"$V"|});
            """)]
        [InlineData("""
            { Ps.Create().AddCommand("setx").AddArgument("LOCALSTACK_AUTH_TOKEN").AddArgument({|LSA0003:"$V"|}); }
            { Ps.Create().AddCommand("Set-Item").AddParameter("Path", "env:LOCALSTACK_AUTH_TOKEN").AddParameter("Value", {|LSA0003:"$V"|}); }
            """)]
        public Task ValueOfCommand_Triggers(string statements) => VerifyAsync(statements);
    }

    public sealed class Guards
    {
        [Theory]
        [InlineData("""
            { Process.Start("printenv", "LOCALSTACK_AUTH_TOKEN $V"); Process.Start("setx", "LOCALSTACK_AUTH_TOKEN %TOKEN%"); Process.Start("setx", "LOCALSTACK_HOST $V"); }
            { var p = new ProcessStartInfo("setx"); p.WorkingDirectory = "LOCALSTACK_AUTH_TOKEN $V"; p.Arguments = "LOCALSTACK_AUTH_TOKEN"; }
            { Process.Start("gh", "secret delete LOCALSTACK_AUTH_TOKEN --repo $V"); Cli.Wrap("gh").WithArguments(["secret", "delete", "LOCALSTACK_AUTH_TOKEN", "--repo", "$V"]); }
            { Cli.Wrap("docker").WithArguments(["run", "-e", "LOCALSTACK_AUTH_TOKEN", "$V"]); Process.Start("docker", "run -e LOCALSTACK_AUTH_TOKEN $V"); Shell.Run("docker", "run", "-e", "LOCALSTACK_AUTH_TOKEN", "$V"); }
            { Shell.Run("verify", "LOCALSTACK_AUTH_TOKEN", "$V"); Shell.Run("echo", "set LOCALSTACK_AUTH_TOKEN", "$V"); }
            """)]
        [InlineData("""
            var p = new ProcessStartInfo("docker");
            p.ArgumentList.Add("run");
            p.ArgumentList.Add("-e");
            p.ArgumentList.Add("LOCALSTACK_AUTH_TOKEN");
            p.ArgumentList.Add("$V");
            """)]
        [InlineData("""
            var names = new List<string>();
            names.Add("add");
            names.Add("LOCALSTACK_AUTH_TOKEN");
            names.Add("$V");
            """)]
        [InlineData("""
            { Ps.Create().AddCommand("Write-Output").AddArgument("LOCALSTACK_AUTH_TOKEN").AddArgument("$V"); Process.Start("Write-Host", "LOCALSTACK_AUTH_TOKEN $V"); }
            { Ps.Create().AddCommand("Get-Item").AddParameter("Path", "env:LOCALSTACK_AUTH_TOKEN").AddParameter("ErrorVariable", "$V"); Ps.Create().AddCommand("Set-Item").AddParameter("Path", "LOCALSTACK_AUTH_TOKEN").AddParameter("Value", "$V"); }
            """)]
        public Task OtherCommand_DoesNotTrigger(string statements) => VerifyAsync(statements);
    }
}
