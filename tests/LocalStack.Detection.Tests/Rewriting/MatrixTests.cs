using LocalStack.Detection.Consumers;
using LocalStack.Detection.Formats;
using LocalStack.Detection.Rewriting;
using LocalStack.Detection.Scanning;
using LocalStack.Detection.Tests.Scanning;

namespace LocalStack.Detection.Tests.Rewriting;

/// <summary>
/// Every lexical context, in a file of every consumer and in files of none, with every kind of credential. Contexts of one
/// format are tried in files of all others too: what is not understood stays, whatever it is. In the texts <c>N</c>
/// stands for the name and <c>V</c> for the value.
/// </summary>
public static class MatrixTests
{
    private const string Placeholder = "YOUR_";

    /// <summary>Names and values. A key without a shape is found under its name alone.</summary>
    private static readonly (string Name, string Value)[] Credentials =
    [
        ("LOCALSTACK_AUTH_TOKEN", "$1"),
        ("LOCALSTACK_API_KEY", "$K"),
        ("TOKEN", "$1"),
        ("TOKEN", "x/$1/y"),
        ("LOCALSTACK_AUTH_TOKEN", "$1,$2"),
    ];

    private static readonly string[] Scripts =
    [
        "export N=V\n", "N='V' run\n", "N=\"V\" run\n", "N=$'V' run\n", "run --token=V\n", "run a V b\n", "# N=V\n", "run # N=V\n",
        "cat <<EOF\nN=V\nEOF\n", "cat <<'EOF'\nN=V\nEOF\n", "docker run -e N=V x\n", "docker run -e \"N=V\" x\n", "docker run x -e N=V\n",
        "echo \"a V b\"\n", "echo 'a V b'\n", "echo \"$(echo 'V')\"\n", "echo `echo V`\n", "sh -c 'N=V run'\n", "eval \"N=V\"\n", "A=${N:-V}\n",
        "a=(x V y)\n", "case x in V) run;; esac\n", "[ \"$N\" = \"V\" ]\n", "((x = V))\n", "run V && run \\\n  V\n", "curl -H 'a: V' -d \"{\\\"N\\\": \\\"V\\\"}\" x\n",
    ];

    private static readonly string[] Yaml =
    [
        "N: V\n", "N: 'V'\n", "N: \"V\"\n", "a: 1\nN: V\nb: 2\n", "- N=V\n- A=b\n", "- \"N=V\"\n- A=b\n", "a: [x, V, y]\n", "a: { N: V, b: c }\n", "# N: V\n",
        "a: b # N: V\n", "a: |\n  N=V\n", "a: |\n  # V\n", "a: >\n  x V\n  y\n", "- name: N\n  value: V\n", "V: a\n", "a: &x V\nb: *x\n", "? N\n: V\n", "N: !!str V\n",
        "a: ${N:-V}\n", "a: x \"V\" y\n", "a: 'it''s V'\n",
    ];

    private static readonly string[] Json =
    [
        "{ \"N\": \"V\" }", "{\n  \"a\": 1,\n  \"N\": \"V\",\n  \"b\": 2\n}\n", "[\"x\",\"V\",\"y\"]", "[\"N=V\"]", "{ \"N\": V }", "{ // N: V\n }", "{ /* V */ }",
        "{ \"name\": \"N\", \"value\": \"V\" }", "{ \"a\": \"run --token V x\" }", "{ \"V\": \"a\" }", "{ 'N': 'V' }", "{ \"a\": \"docker run -e N=V x\" }",
        "{ \"a\": \"x \\\"V\\\" y\" }", "{ \"a\": \"V\", \"b\": \"V\" }",
    ];

    private static readonly string[] Xml =
    [
        "<a><N>V</N></a>", "<a><b>1</b>\n<N>\n  V\n</N>\n<c>2</c></a>", "<a N=\"V\" />", "<a N='V'/>", "<a><add key=\"N\" value=\"V\" /></a>", "<a><!-- N=V --></a>",
        "<a><![CDATA[x V y]]></a>", "<?x V?><a />", "<a>x V y</a>", "<a>x &amp; V</a>", "<a><Exec Command=\"docker run -e N=V x\" /></a>",
    ];

    private static readonly string[] Others =
    [
        "N=V\n", "export N=V # x\n", "N='V'\n", "N=\"V\"\n", "A=\"x\nV\"\n",
        "$env:N = 'V'\n", "$env:N = \"V\"\n", "@'\nV\n'@\n", "@\"\nV\n\"@\n", "<# V #>\n", "run \"a V\" 'b V'\n", "@{ N = 'V' }\n", "run -Token:V\n",
        "set N=V\r\n", "set \"N=V\"\r\n", "REM V\r\n", ":: V\r\n",
        "ENV N=V\n", "ENV N V\n", "ENV a=b \\\n  N=V\n", "ARG N=V\n", "RUN run V\n", "RUN [\"run\", \"V\"]\n", "RUN x # V\n", "RUN <<EOF\nrun V\nEOF\n", "LABEL a=V\n", "RUN docker run -e N=V x\n",
        "N = V\n", "N ?= V\n", "x:\n\trun V\n", "x:\n\t# V\n", "define x\nV\nendef\n", "x: a=V\n",
        "set -x N V\n", "set -gx N 'V' \"V\"\n",
        "N = \"V\"\n", "variable \"N\" {\n  default = \"V\"\n}\n", "a = <<END\nV\nEND\n", "a = [\"x\", \"V\"] // V\n", "a = { N = \"V\" }\n", "a = \"${b}-V\"\n",
        "@N = V\n", "GET http://h/V\n", "GET http://h\nls-api-key: V\n\n{ \"N\": \"V\" }\n", "// V\n", "-- V\n", "; V\n", "'V\n",
        "see `V` and V.\n", "    V\n", "```sh\nexport N=V\n```\n", "~~~\nV\n",
    ];

    private static readonly string[] All = [.. Scripts, .. Yaml, .. Json, .. Xml, .. Others];

    /// <summary>Files of every consumer of the list, and of none. Those of one with rules come again under <see cref="Below"/>.</summary>
    public static TheoryData<string> Paths =>
    [
        .. Consumers.Consumers.All.Select(PathOf),
        "x.json", "values.yaml", "x.config", "pom.xml", "x.hcl", "x.txt", "x", "README.md", "x.rst", "x.py", "x.ts", "x.env.example", "compose.yml.j2", "x.sh.tmpl",
    ];

    /// <summary>Texts under the keys to which the rules of consumers apply.</summary>
    private static readonly (string Path, string[] Texts, Func<string, string> Put)[] Below =
    [
        ("launchSettings.json", Json, text => "{\"profiles\":{\"a\":{\"environmentVariables\":" + text + "}}}"),
        ("local.settings.json", Json, text => "{\"Values\":" + text + "}"),
        (".vscode/settings.json", Json, text => "{\"terminal.integrated.env.linux\":" + text + "}"),
        ("devcontainer.json", Json, text => "{\"customizations\":" + text + "}"),
        ("package.json", Scripts, text => "{\"scripts\":{\"a\":" + System.Text.Json.JsonSerializer.Serialize(text) + "}}"),
        (".github/workflows/x.yml", Yaml, text => "jobs:\n  a:\n    steps:\n    - env:\n" + Indent(text, 8)),
        (".github/workflows/x.yml", Yaml, text => "jobs:\n  a:\n    steps:\n    - with:\n" + Indent(text, 8)),
        (".github/workflows/x.yml", Yaml, text => "jobs:\n  a:\n    services:\n      b:\n        env:\n" + Indent(text, 10)),
        (".github/workflows/x.yml", Scripts, text => "jobs:\n  a:\n    steps:\n    - run: |\n" + Indent(text, 8)),
        (".github/workflows/x.yml", Scripts, text => "jobs:\n  a:\n    steps:\n    - run: '" + text.TrimEnd().Replace("'", "''", StringComparison.Ordinal) + "'\n"),
        ("action.yml", Yaml, text => "runs:\n  steps:\n  - env:\n" + Indent(text, 6)),
        ("action.yml", Scripts, text => "runs:\n  steps:\n  - run: |\n" + Indent(text, 6)),
        (".gitlab-ci.yml", Yaml, text => "variables:\n" + Indent(text, 2)),
        (".gitlab-ci.yml", Scripts, text => "a:\n  script:\n    - |\n" + Indent(text, 6)),
        (".gitlab-ci.yml", Scripts, text => "a:\n  script:\n    - " + text.TrimEnd().Replace("\n", "\n      ", StringComparison.Ordinal) + "\n"),
        (".gitlab-ci.yml", Scripts, text => "a:\n  script:\n    - " + System.Text.Json.JsonSerializer.Serialize(text) + "\n"),
        (".gitlab-ci.yml", Scripts, text => "a:\n  script: >\n" + Indent(text, 4)),
        (".circleci/config.yml", Yaml, text => "jobs:\n  a:\n    environment:\n" + Indent(text, 6)),
        (".circleci/config.yml", Scripts, text => "jobs:\n  a:\n    steps:\n      - run: |\n" + Indent(text, 10)),
        (".travis.yml", Yaml, text => "env:\n  global:\n" + Indent(text, 4)),
        (".travis.yml", Scripts, text => "script:\n  - |\n" + Indent(text, 4)),
        ("bitbucket-pipelines.yml", Scripts, text => "pipelines:\n  default:\n  - step:\n      script:\n      - |\n" + Indent(text, 8)),
        ("Taskfile.yml", Yaml, text => "env:\n" + Indent(text, 2)),
        ("Taskfile.yml", Scripts, text => "tasks:\n  a:\n    cmds:\n    - |\n" + Indent(text, 6)),
        ("deploy/x.yml", Yaml, text => "apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - name: a\n    env:\n" + Indent(text, 4)),
        ("deploy/x.yml", Yaml, text => "apiVersion: v1\nkind: Secret\nstringData:\n" + Indent(text, 2)),
        ("deploy/x.yml", Scripts, text => "kind: ConfigMap\napiVersion: v1\ndata:\n  a: |\n" + Indent(text, 4)),
        ("x.runsettings", Xml, text => "<RunSettings><RunConfiguration><EnvironmentVariables>" + text + "</EnvironmentVariables></RunConfiguration></RunSettings>"),
    ];

    public static TheoryData<int> Rules => [.. Enumerable.Range(0, Below.Length)];

    public sealed class Guards
    {
        [Theory]
        [MemberData(nameof(Paths), MemberType = typeof(MatrixTests))]
        public void EveryContext_IsRewrittenWithoutDamage_OrLeftWithAReason(string path) => Hold(path, All, text => text);

        [Theory]
        [MemberData(nameof(Rules), MemberType = typeof(MatrixTests))]
        public void EveryContextUnderARule_IsRewrittenWithoutDamage_OrLeftWithAReason(int rule) =>
            Hold(Below[rule].Path, Below[rule].Texts, Below[rule].Put);

        /// <summary>A matrix in which nothing is found, or nothing is rewritten, would hold anything.</summary>
        [Theory]
        [MemberData(nameof(Rules), MemberType = typeof(MatrixTests))]
        public void EveryRule_IsTried(int rule)
        {
            var (path, texts, put) = Below[rule];
            var files = texts.Select(text => Rewrites.Of(path, Rewrites.Fill(put(Put(text, Credentials[0]))))).ToList();

            Assert.Contains(files, rewrite => rewrite.Left.Count + rewrite.Replacements.Count > 0);
        }
    }

    private static void Hold(string path, string[] texts, Func<string, string> put)
    {
        var faults = new List<string>();
        foreach (var text in texts)
        {
            foreach (var credential in Credentials)
            {
                var marked = put(Put(text, credential));
                if (FaultOf(path, Rewrites.Fill(marked)) is { } fault)
                    faults.Add($"{fault}: {System.Text.Json.JsonSerializer.Serialize(marked)}");
            }
        }

        Assert.True(faults.Count == 0, $"{faults.Count} in {path}\n" + string.Join('\n', faults.Take(20)));
    }

    private static string? FaultOf(string path, string text)
    {
        try
        {
            Invariants.OfRewriting(path, text);
        }
        catch (InvalidOperationException exception)
        {
            return exception.Message;
        }

        var file = ScannedFile.Scan(path, text, DetectionOptions.Default);
        var rewrite = FileRewriter.Rewrite(file);
        if (rewrite.Left.Any(left => string.IsNullOrWhiteSpace(left.Reason)))
            return "no reason";
        if (rewrite.Replacements.Count == 0)
            return rewrite.Text == text ? null : "changed without a replacement";

        var after = ScannedFile.Scan(path, rewrite.Text, DetectionOptions.Default);
        if (rewrite.Left.Count == 0 && Tokens.Any(token => rewrite.Text.Contains(token, StringComparison.Ordinal)))
            return "a token is still there";
        if (PositionsOf(rewrite.Text, Placeholder).Any(position => !IsRead(after, position)))
            return "a placeholder where a program reads";
        return HasSameSettings(file, after, rewrite) ? null : "other settings";
    }

    /// <summary>Whether people alone read a position: a comment of the file, documentation, or a comment of a script in it.</summary>
    private static bool IsRead(ScannedFile file, int position)
    {
        if (file.Syntax.At(position) is LexicalContext.Comment or LexicalContext.Prose)
            return true;
        if (file.Syntax.ValueAt(position, position + 1) is not { } value)
            return false;

        var sink = file.Consumer.SinkOf(value.Path);
        if (sink.Kind != SinkKind.Script)
            return false;

        var script = new EmbeddedText(value);
        return script.Find(position, position + 1) is var (start, _) && sink.Language!.Map(script.Text).At(start) == LexicalContext.Comment;
    }

    /// <summary>Whether the format's reader gives the same but for what was replaced, and around it what stood there.</summary>
    private static bool HasSameSettings(ScannedFile before, ScannedFile after, FileRewrite rewrite)
    {
        var old = rewrite.Replacements.Select(replacement => (replacement.Start, replacement.End)).ToList();
        var now = PositionsAfter(rewrite);
        if (!Untouched(before, old).SequenceEqual(Untouched(after, now)))
            return false;

        // Quotes split the words of scripts, so that only the values of other formats are compared.
        var isStructured = before.Format == FileFormats.Json || before.Format == FileFormats.Yaml || before.Format == FileFormats.Xml;
        for (var i = 0; i < old.Count && isStructured; i++)
        {
            var name = rewrite.Replacements[i].NewText.IndexOf("LOCALSTACK_", StringComparison.Ordinal);
            var finding = rewrite.Replacements[i].Finding;
            if (name >= 0 && !Keeps(before.Syntax.ValueAt(finding.Start, finding.End), after.Syntax.ValueAt(now[i].Start + name, now[i].Start + name + 1)))
                return false;
        }

        return true;
    }

    private static List<(int Start, int End)> PositionsAfter(FileRewrite rewrite)
    {
        var shift = 0;
        var positions = new List<(int Start, int End)>();
        foreach (var replacement in rewrite.Replacements)
        {
            positions.Add((replacement.Start + shift, replacement.Start + shift + replacement.NewText.Length));
            shift += replacement.NewText.Length - replacement.Length;
        }

        return positions;
    }

    /// <summary>The settings that no replacement touches.</summary>
    private static IEnumerable<(string?, string)> Untouched(ScannedFile file, List<(int Start, int End)> replaced) => file.Format.Read(file.Text)
        .Where(setting => !replaced.Any(span => span.Start <= setting.End && setting.Start <= span.End))
        .Select(setting => (setting.Path?.ToString(), setting.Value));

    /// <summary>Whether a value has its keys, and in front of the secret and behind it what stood there.</summary>
    private static bool Keeps(Setting? before, Setting? after)
    {
        if (before is not { } then || after is not { } now)
            return before is null;
        if (then.Path?.ToString() != now.Path?.ToString())
            return false;

        var pieces = then.Value.Split([.. Secrets], StringSplitOptions.None);
        return now.Value.StartsWith(pieces[0].TrimEnd(Signs), StringComparison.Ordinal)
            && now.Value.EndsWith(pieces[^1].TrimStart(Signs), StringComparison.Ordinal);
    }

    /// <summary>What a replacement takes with it: quotes, and the sign of what is handed on or is a default.</summary>
    private static readonly char[] Signs = ['\'', '"', '=', '$', ' ', ':', '-', '}', '\\'];

    /// <summary>They are found wherever they stand.</summary>
    private static IReadOnlyList<string> Tokens { get; } = [Rewrites.Token, Rewrites.Fill("$2")];

    private static IReadOnlyList<string> Secrets { get; } = [Rewrites.Token, Rewrites.Fill("$K"), Rewrites.Fill("$2")];

    private static IEnumerable<int> PositionsOf(string text, string part)
    {
        for (var position = text.IndexOf(part, StringComparison.Ordinal); position >= 0; position = text.IndexOf(part, position + 1, StringComparison.Ordinal))
            yield return position;
    }

    private static string PathOf(Consumer consumer) =>
        (consumer.Patterns.Count > 0 ? consumer.Patterns : consumer.Format.Patterns)[0].Replace("*", "x", StringComparison.Ordinal);

    private static string Put(string text, (string Name, string Value) credential) => string.Concat(text.Select((character, position) => character switch
    {
        'N' when IsAlone(text, position) => credential.Name,
        'V' when IsAlone(text, position) => credential.Value,
        _ => character.ToString(),
    }));

    private static bool IsAlone(string text, int position) =>
        (position == 0 || !char.IsAsciiLetter(text[position - 1])) && (position + 1 == text.Length || !char.IsAsciiLetter(text[position + 1]));

    private static string Indent(string text, int width) =>
        string.Concat(text.TrimEnd('\n').Split('\n').Select(line => new string(' ', width) + line + "\n"));
}
