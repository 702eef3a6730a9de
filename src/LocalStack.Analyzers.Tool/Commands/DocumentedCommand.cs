using System.CommandLine;

namespace LocalStack.Analyzers.Tool.Commands;

/// <summary>A command with examples, which its help shows.</summary>
/// <param name="name">What it is called.</param>
/// <param name="description">What it does, in a sentence.</param>
/// <param name="examples">What to write after <c>localstack-tokens</c>, each with what that does.</param>
internal sealed class DocumentedCommand(
    string name, string description, params IReadOnlyList<(string Arguments, string Meaning)> examples)
    : Command(name, description)
{
    public IReadOnlyList<(string Arguments, string Meaning)> Examples { get; } = examples;
}
