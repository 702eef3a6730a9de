namespace LocalStack.Detection.Formats.Scripts;

/// <summary>How the lines of a script, or of a file that reads like one, are written.</summary>
internal enum ScriptSyntax
{
    /// <summary><c>NAME=value command</c>; no space beside the sign. <c>set -x NAME value</c> in fish.</summary>
    Shell,

    /// <summary><c>set NAME=value</c>, where the value is the rest of the line; <c>setx NAME value</c>.</summary>
    Batch,

    /// <summary><c>$env:NAME = "value"</c>, <c>Set-Item env:NAME value</c>, and methods that take a name and a value.</summary>
    PowerShell,

    /// <summary><c>ENV NAME=value</c>, <c>ENV NAME value</c>, <c>ARG NAME=value</c>.</summary>
    Dockerfile,

    /// <summary><c>NAME := value</c>, and recipes, which are shell behind a tab.</summary>
    Makefile,

    /// <summary><c>@name = value</c>, and headers.</summary>
    Http,

    /// <summary>
    /// A string of a program: any of these, a piece of JSON or YAML, or a sentence. Whatever is no part of a name stands
    /// between words.
    /// </summary>
    Text,
}
