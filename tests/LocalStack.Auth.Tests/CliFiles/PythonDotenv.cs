using System.Diagnostics;
using System.Text.Json;

namespace LocalStack.Auth.Tests.CliFiles;

/// <summary>The real python-dotenv, which the <c>localstack</c> CLI reads its profiles with.</summary>
internal static class PythonDotenv
{
    /// <summary>Reads texts from a list in JSON and prints what each of them gives, in JSON.</summary>
    private const string Script = """
        import io, json, logging, sys
        from dotenv import dotenv_values
        logging.disable(logging.CRITICAL)
        texts = json.load(sys.stdin)
        print(json.dumps([dotenv_values(stream=io.StringIO(text, newline=None)) for text in texts]))
        """;

    private static readonly string[] Interpreters = ["python3", "/usr/bin/python3"];

    /// <returns><see langword="null"/> where no interpreter has python-dotenv.</returns>
    public static IReadOnlyList<Dictionary<string, string?>>? Read(
        IReadOnlyList<string> texts, IReadOnlyDictionary<string, string> variables) =>
        Interpreters.Select(interpreter => Run(interpreter, texts, variables)).FirstOrDefault(result => result is not null);

    private static List<Dictionary<string, string?>>? Run(
        string interpreter, IReadOnlyList<string> texts, IReadOnlyDictionary<string, string> variables)
    {
        var start = new ProcessStartInfo(interpreter, ["-c", Script])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in variables)
            start.Environment[name] = value;

        try
        {
            using var process = Process.Start(start)!;
            process.StandardInput.Write(JsonSerializer.Serialize(texts));
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? JsonSerializer.Deserialize<List<Dictionary<string, string?>>>(output) : null;
        }
        catch (Exception exception) when (exception is System.ComponentModel.Win32Exception or IOException)
        {
            return null;
        }
    }
}
