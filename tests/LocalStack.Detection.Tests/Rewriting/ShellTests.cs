using System.Diagnostics;

namespace LocalStack.Detection.Tests.Rewriting;

/// <summary>
/// Rewritten scripts, run by bash, which has to be on the machine: with the variable set they print what they printed
/// before; without it they stop and name it.
/// </summary>
public static class ShellTests
{
    private const string Variable = "LOCALSTACK_AUTH_TOKEN";

    public sealed class Reports
    {
        [Theory]
        [InlineData("export LOCALSTACK_AUTH_TOKEN=$1\nprintenv LOCALSTACK_AUTH_TOKEN")]
        [InlineData("LOCALSTACK_AUTH_TOKEN='$1' printenv LOCALSTACK_AUTH_TOKEN")]
        [InlineData("LOCALSTACK_AUTH_TOKEN=\"$1\" printenv LOCALSTACK_AUTH_TOKEN")]
        [InlineData("LOCALSTACK_AUTH_TOKEN=\"${LOCALSTACK_AUTH_TOKEN:-$1}\"; echo \"$LOCALSTACK_AUTH_TOKEN\"")]
        [InlineData("echo ${LOCALSTACK_AUTH_TOKEN-$1}")]
        [InlineData("echo ${UNSET_NAME:+x} --token=$1")]
        [InlineData("echo 'a: $1 b'")]
        [InlineData("echo \"a: '$1' b\"")]
        [InlineData("echo $'tab\\t$1 it\\'s'")]
        [InlineData("echo \"$(echo 'x $1')\"")]
        [InlineData("echo \"`echo '$1'`\"")]
        [InlineData("echo \"a $(echo \"b $(echo '$1') c\") d\"")]
        [InlineData("(echo '$1'); { echo \"$1\"; }")]
        [InlineData("cat <<EOF\nit's \"$1\"\nEOF\necho '$1'")]
        [InlineData("cat <<-'EOF' | tr a-z a-z\nit's\nEOF\necho '$1'")]
        [InlineData("cat <<A; cat <<'B'\n$1\nA\nit's\nB\necho $1")]
        [InlineData("case x in x) echo '$1';; esac")]
        [InlineData("# don't\necho '$1' # don't\necho $1")]
        [InlineData("echo it\\'s '$1' \\\n  \"$1\"")]
        [InlineData("for t in a '$1'; do echo $t; done")]
        [InlineData("echo 'a\n$1\nb'")]
        [InlineData("cat <<< '$1'; echo $((1 << 2)) '$1'")]
        [InlineData("n=2; echo $((1<<n))\necho '$1'")]
        [InlineData("n=2; ((m = (1 + 2)<<n))\necho $m '$1'")]
        [InlineData("echo \\$'$1'")]
        [InlineData("cat <<  EOF\nit's $1\nEOF\necho '$1'")]
        [InlineData("cat <<EOF\n EOF it's\n EOF\n$1\nEOF\necho '$1'")]
        [InlineData("cat <<-EOF\n\tit's $1\n\tEOF\necho '$1'")]
        [InlineData("cat <<E.O\nit's\nE\n$1\nE.O\necho '$1'")]
        [InlineData("cat <<1\nit's $1\n1\necho '$1'")]
        public void Script_PrintsTheSame(string marked)
        {
            var after = Rewrites.Clean("x.sh", marked);

            Assert.Equal(0, Run(after, token: null, "-n").ExitCode);
            var (exitCode, output, _) = Run(Rewrites.Fill(marked), token: null);
            Assert.Equal((exitCode, output), (0, Run(after, Rewrites.Token).Output));
            Assert.Contains(Rewrites.Token, output, StringComparison.Ordinal);
        }

        [Theory]
        [InlineData("export LOCALSTACK_AUTH_TOKEN=$1")]
        [InlineData("echo '$1'")]
        [InlineData("echo \"${LOCALSTACK_AUTH_TOKEN:-$1}\"")]
        public void WithoutTheVariable_TheScriptStops_AndNamesIt(string marked)
        {
            var (exitCode, _, error) = Run(Rewrites.Clean("x.sh", marked), token: null);

            Assert.NotEqual(0, exitCode);
            Assert.Contains(Variable + ": required", error, StringComparison.Ordinal);
        }
    }

    private static (int ExitCode, string Output, string Error) Run(string script, string? token, params string[] options)
    {
        var start = new ProcessStartInfo("bash", [.. options, "-c", script])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Remove(Variable);
        if (token is not null)
            start.Environment[Variable] = token;

        using var bash = Process.Start(start)!;
        var error = bash.StandardError.ReadToEndAsync();
        var output = bash.StandardOutput.ReadToEnd();
        bash.WaitForExit();
        return (bash.ExitCode, output, error.Result);
    }
}
