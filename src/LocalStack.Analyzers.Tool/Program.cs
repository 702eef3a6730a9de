using System.CommandLine;
using LocalStack.Analyzers.Tool;
using LocalStack.Analyzers.Tool.Commands;

var root = new RootCommand("Finds LocalStack credentials in a repository, and keeps them out of it.")
{
    CheckCommand.Create(),
    HookCommand.Create(),
};
var parsed = root.Parse(args);
try
{
    var exitCode = await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    return parsed.Errors.Count > 0 ? ExitCodes.Error : exitCode;
}
catch (UserError error)
{
    await Console.Error.WriteLineAsync("error: " + error.Message);
    return ExitCodes.Error;
}
