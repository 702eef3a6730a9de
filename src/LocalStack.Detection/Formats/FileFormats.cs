using LocalStack.Detection.Formats.Code;
using LocalStack.Detection.Formats.Dotenv;
using LocalStack.Detection.Formats.Hcl;
using LocalStack.Detection.Formats.Http;
using LocalStack.Detection.Formats.Json;
using LocalStack.Detection.Formats.Markdown;
using LocalStack.Detection.Formats.Notebooks;
using LocalStack.Detection.Formats.Properties;
using LocalStack.Detection.Formats.Scripts;
using LocalStack.Detection.Formats.Scripts.Batch;
using LocalStack.Detection.Formats.Scripts.Dockerfile;
using LocalStack.Detection.Formats.Scripts.Fish;
using LocalStack.Detection.Formats.Scripts.Makefile;
using LocalStack.Detection.Formats.Scripts.PowerShell;
using LocalStack.Detection.Formats.Scripts.Shell;
using LocalStack.Detection.Formats.Toml;
using LocalStack.Detection.Formats.Xml;
using LocalStack.Detection.Formats.Yaml;

namespace LocalStack.Detection.Formats;

/// <summary>The formats: the only list, and how a file's format is recognised.</summary>
internal static class FileFormats
{
    public static readonly FileFormat Json = new("JSON", CommentSyntax.Slashes, JsonReader.Read, new JsonWriter())
    {
        Patterns = ["*.json", "*.jsonc", "*.json5", "*.code-workspace", "*.slnf", ".babelrc", ".eslintrc"],
        Languages = ["json", "jsonc", "json5"],
        EscapesSpellLetters = true,
        Markers = CommentSyntax.JsonKeys,
    };

    public static readonly FileFormat Yaml = new("YAML", CommentSyntax.Hash, YamlReader.Read, new YamlWriter())
    {
        Patterns = ["*.yml", "*.yaml", "*.sls"],
        Languages = ["yaml", "yml"],
        EscapesSpellLetters = true,
    };

    public static readonly FileFormat Xml = new("XML", CommentSyntax.Xml, XmlReader.Read, new XmlWriter())
    {
        Patterns =
        [
            "*.xml", "*.config", "*.runsettings", "*.testsettings", "*.props", "*.targets", "*.tasks", "*proj", "*.projitems", "*.user",
            "*.pubxml", "*.resx", "*.nuspec", "*.xaml", "*.axaml", "*.slnx", "*.ruleset", "*.manifest", "*.plist", "*.iml", "*.xsd",
            "*.xslt", "*.xsl", "*.wxs", "*.svg", "*.vsixmanifest", "*.settings", "*.ps1xml", "*.dtsx", "*.rdl", "*.edmx", "*.wsdl",
        ],
        Languages = ["xml"],
        EscapesSpellLetters = true,
        IsWellFormed = XmlCheck.IsWellFormed,
    };

    public static readonly FileFormat Dotenv = new("dotenv", CommentSyntax.Hash, DotenvReader.Read, new LineWriter("#"))
    {
        Patterns = ["*.env", ".env*"],
        Languages = ["dotenv", "env"],
    };

    public static readonly FileFormat Shell = new(
        "shell", CommentSyntax.Hash, ScriptReader.Of(ScriptSyntax.Shell, text => new ShellContexts(text, endsWithLine: false)), new ShellWriter())
    {
        Patterns =
        [
            "*.sh", "*.bash", "*.zsh", "*.command", "*.ksh", "*.dash", "*.ash", "*.bats", ".envrc", ".envrc*", ".bashrc", ".bash_profile", ".bash_login", ".bash_logout",
            ".bash_aliases", ".profile", ".zshrc", ".zshenv", ".zprofile", ".zlogin", ".zlogout", ".kshrc", ".mkshrc", ".shrc", ".shinit",
            ".xprofile", ".xsessionrc", ".husky/*", "bashrc", "zshrc", "profile", "PKGBUILD",
        ],
        Interpreters = ["sh", "bash", "dash", "ash", "zsh", "ksh", "ksh93", "mksh", "bats"],
        Languages = ["bash", "sh", "shell", "zsh", "console", "shell-session", "terminal", "ksh"],
    };

    public static readonly FileFormat Fish = new(
        "fish", CommentSyntax.Hash, ScriptReader.Of(ScriptSyntax.Shell, text => new FishContexts(text)), new FishWriter())
    {
        Patterns = ["*.fish"],
        Interpreters = ["fish"],
        Languages = ["fish"],
    };

    public static readonly FileFormat PowerShell = new(
        "PowerShell", CommentSyntax.PowerShell, ScriptReader.Of(ScriptSyntax.PowerShell, text => new PowerShellContexts(text)), new PowerShellWriter())
    {
        Patterns = ["*.ps1", "*.psm1", "*.psd1"],
        Interpreters = ["pwsh", "powershell"],
        Languages = ["powershell", "pwsh", "ps1"],
    };

    public static readonly FileFormat Batch = new(
        "cmd", CommentSyntax.Batch, ScriptReader.Of(ScriptSyntax.Batch, text => new BatchContexts(text)), new BatchWriter())
    {
        Patterns = ["*.cmd", "*.bat"],
        Languages = ["cmd", "bat", "batch"],
    };

    public static readonly FileFormat Dockerfile = new(
        "Dockerfile", CommentSyntax.Hash, ScriptReader.Of(ScriptSyntax.Dockerfile, text => new ShellContexts(text, endsWithLine: true)), new DockerfileWriter())
    {
        Patterns = ["*.dockerfile", "*.containerfile", "Dockerfile", "Containerfile", "Dockerfile.*", "Dockerfile-*", "Containerfile.*"],
        Languages = ["dockerfile", "docker"],
    };

    public static readonly FileFormat Makefile = new(
        "Makefile", CommentSyntax.Hash, ScriptReader.Of(ScriptSyntax.Makefile, text => new MakefileContexts(text)), new MakefileWriter())
    {
        Patterns = ["*.mk", "*.mak", "Makefile", "GNUmakefile", "Makefile.*", "Makefile-*"],
        Interpreters = ["make"],
        Languages = ["makefile", "make"],
    };

    public static readonly FileFormat Http = new(
        "HTTP requests", CommentSyntax.HashOrSlashLines, ScriptReader.Of(ScriptSyntax.Http, text => new HttpContexts(text)), new InlineWriter())
    {
        Patterns = ["*.http", "*.rest"],
        Languages = ["http"],
    };

    public static readonly FileFormat Hcl = new("HCL", CommentSyntax.HashAndSlashes, HclReader.Read, new HclWriter())
    {
        Patterns = ["*.tfvars", "*.tf", "*.hcl", "*.tofu", "*.nomad"],
        Languages = ["hcl", "terraform", "tf"],
    };

    public static readonly FileFormat Toml = new("TOML", CommentSyntax.Hash, TomlReader.Read, new LineWriter("# "))
    {
        Patterns = ["*.toml", "Pipfile"],
        Languages = ["toml"],
        EscapesSpellLetters = true,
    };

    public static readonly FileFormat Properties = new("properties", CommentSyntax.Properties, PropertiesReader.ReadProperties, new LineWriter("# "))
    {
        Patterns = ["*.properties"],
        Languages = ["properties"],
        EscapesSpellLetters = true,
    };

    public static readonly FileFormat Ini = new("INI", CommentSyntax.Ini, PropertiesReader.ReadIni, new LineWriter("# "))
    {
        Patterns = ["*.ini", "*.cfg", "*.conf", "*.service", "*.socket", "*.timer", "*.container", ".npmrc", ".gitconfig"],
        Languages = ["ini"],
        EscapesSpellLetters = true,
        Markers = CommentSyntax.Any,
    };

    /// <summary>Documentation: people read it, and no program does. Its examples have the comments of any language.</summary>
    public static readonly FileFormat Markdown = new("Markdown", CommentSyntax.Any, MarkdownReader.Read, writer: null)
    {
        Patterns = ["*.md", "*.markdown"],
    };

    /// <summary>Documentation in other markup.</summary>
    public static readonly FileFormat Prose = new("prose", CommentSyntax.Any, BlockReader.Read, writer: null)
    {
        Patterns = ["*.rst", "*.adoc", "*.asciidoc"],
    };

    /// <summary>Pages, which a browser reads: a placeholder in angle brackets would be a tag.</summary>
    public static readonly FileFormat Html = new("HTML", CommentSyntax.Xml, ReadPage, writer: null)
    {
        Patterns = ["*.html", "*.htm", "*.xhtml"],
        Languages = ["html"],
    };

    /// <summary>Recipes of just and lines of a Procfile, whose program expands references in its own way.</summary>
    public static readonly FileFormat Recipes = new(
        "recipes", CommentSyntax.Hash, ScriptReader.Of(ScriptSyntax.Text, text => new CodeContexts(text, CommentSyntax.Hash)), writer: null)
    {
        Patterns = ["*.just", "Justfile", ".justfile", "Procfile", "Procfile.*"],
        Interpreters = ["just"],
        Languages = ["just", "justfile", "procfile"],
    };

    public static readonly FileFormat Notebook = new("notebook", CommentSyntax.Hash, NotebookReader.Read, writer: null)
    {
        Patterns = ["*.ipynb"],
        EscapesSpellLetters = true,
        Markers = CommentSyntax.InQuotes,
    };

    public static readonly FileFormat CodeWithSlashes = Code("code with // comments", CommentSyntax.Slashes,
        [
            "js", "javascript", "jsx", "ts", "typescript", "tsx", "java", "kotlin", "kt", "go", "golang", "rust", "rs", "swift", "scala",
            "groovy", "gradle", "dart", "c", "cpp", "fsharp", "fs", "php", "csharp", "cs",
        ],
        "*.js", "*.mjs", "*.cjs", "*.jsx", "*.ts", "*.mts", "*.cts", "*.tsx", "*.java", "*.kt", "*.kts", "*.go", "*.rs", "*.swift", "*.scala",
        "*.groovy", "*.gradle", "Jenkinsfile", "*.dart", "*.c", "*.h", "*.cpp", "*.hpp", "*.jsonnet", "*.libsonnet", "*.cue", "*.bicep", "*.bicepparam", "*.pkl", "*.fs", "*.fsx", "*.fsi", "*.php");

    public static readonly FileFormat CodeWithHashes = Code("code with # comments", CommentSyntax.Hash,
        ["python", "py", "ruby", "rb", "perl", "r", "elixir", "ex", "nix", "julia"],
        "*.py", "*.pyi", "*.rb", "*.pl", "*.r", "*.ex", "*.exs", "*.nix", "Rakefile", "Gemfile", "Vagrantfile", "*.jl", "*.pp", "*.bzl", "*.star", "Tiltfile");

    public static readonly FileFormat CodeWithApostrophes = Code("code with ' comments", CommentSyntax.Apostrophe, ["vb", "vbnet", "vba"], "*.vb", "*.vbs", "*.bas");

    /// <summary>Tcl, whose brackets may hold code or text: no comment is known for certain.</summary>
    public static readonly FileFormat Tcl = new("Tcl", CommentSyntax.Hash, ReadTcl, writer: null) { Patterns = ["*.tcl"], Languages = ["tcl"], IsCode = true };

    /// <summary>A text of no known format: tokens are found in it, and nothing of it is rewritten. What looks like JSON or XML is read as that.</summary>
    public static readonly FileFormat Text = new("text", CommentSyntax.Any, ReadUnknown, writer: null);

    /// <summary>Every format, the unknown one included.</summary>
    public static IReadOnlyList<FileFormat> All { get; } =
    [
        Json, Yaml, Xml, Shell, Dotenv, Fish, PowerShell, Batch, Dockerfile, Makefile, Http, Hcl, Toml, Properties, Ini, Markdown, Prose, Html, Recipes, Notebook,
        CodeWithSlashes, CodeWithHashes, CodeWithApostrophes, Tcl, Text,
    ];

    /// <summary>Formats by whole names, and by endings behind a star: every file is asked for, so this has to be quick.</summary>
    private static readonly Dictionary<string, FileFormat> ByName = All
        .SelectMany(format => format.Patterns.Where(IsNameOrEnding).Select(pattern => (pattern, format)))
        .ToDictionary(row => row.pattern, row => row.format, StringComparer.OrdinalIgnoreCase);

    /// <summary>All other patterns; those that end with the star come last.</summary>
    private static readonly (string Pattern, FileFormat Format)[] OtherPatterns =
    [
        .. All
            .SelectMany(format => format.Patterns.Where(pattern => !IsNameOrEnding(pattern)).Select(pattern => (pattern, format)))
            .OrderBy(row => row.pattern[row.pattern.Length - 1] == '*'),
    ];

    /// <summary>The format of a file.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="text">Its text: a first line may name the program that runs it.</param>
    public static FileFormat Of(string path, string text) => OfName(path) ?? OfFirstLine(text) ?? Text;

    /// <summary>The format that a name tells; nothing for a name that tells none.</summary>
    public static FileFormat? OfName(string path)
    {
        path = FilePattern.WithoutTemplateEnding(path, out _);
        var name = path.Substring(path.LastIndexOf('/') + 1);
        var dot = name.LastIndexOf('.');
        if (ByName.TryGetValue(name, out var format) || (dot >= 0 && ByName.TryGetValue("*" + name.Substring(dot), out format)))
            return format;

        return Array.Find(OtherPatterns, other => FilePattern.Fits(path, other.Pattern)).Format;
    }

    /// <summary>The format of the language that Markdown names; nothing for one that is not known.</summary>
    public static FileFormat? OfLanguage(TextSlice language) =>
        All.FirstOrDefault(format => format.Languages.Any(language.Is));

    private static FileFormat? OfFirstLine(string text)
    {
        var start = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
        var line = new TextSlice(text, start, TextSlice.EndOfLine(text, start));
        if (!line.StartsWith("#!"))
            return null;

        var words = line.From(line.Start + 2).ToString().Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        foreach (var word in words)
        {
            var name = word.Substring(word.LastIndexOf('/') + 1);
            if (name != "env" && name[0] != '-' && name.IndexOf('=') < 0)
                return All.FirstOrDefault(format => format.Interpreters.Contains(name));
        }

        return null;
    }

    private static bool IsNameOrEnding(string pattern) =>
        pattern.IndexOf('/') < 0 && (pattern.IndexOf('*') < 0 || (pattern.StartsWith("*.", StringComparison.Ordinal) && pattern.LastIndexOf('.') == 1));

    private static FileFormat Code(string name, CommentSyntax comments, string[] languages, params string[] patterns) =>
        new(name, comments, (text, map) => ReadCode(text, comments, map), writer: null) { Patterns = patterns, Languages = languages, IsCode = true, Markers = comments.And(CommentSyntax.Any) };

    private static IEnumerable<Setting> ReadCode(string text, CommentSyntax comments, SyntaxMap map)
    {
        map.AskLater(new CodeContexts(text, comments));
        return CodeReader.Read(text, comments, map);
    }

    private static IEnumerable<Setting> ReadTcl(string text, SyntaxMap map)
    {
        map.Begin(0, LexicalContext.Unknown);
        return CodeReader.Read(text, CommentSyntax.Hash, map);
    }

    private static IEnumerable<Setting> ReadPage(string text, SyntaxMap map)
    {
        map.Begin(0, LexicalContext.Unknown);
        return MixedText.Read(new TextSlice(text, 0, text.Length));
    }

    private static IEnumerable<Setting> ReadUnknown(string text, SyntaxMap map)
    {
        map.Begin(0, LexicalContext.Unknown);
        var content = new TextSlice(text, 0, text.Length).TrimStart().TrimEnd();
        if (content.StartsWith("{") && content.EndsWith("}"))
            return Json.Read(text);
        return content.StartsWith("<") && content.EndsWith(">") ? Xml.Read(text) : [];
    }
}
