using LocalStack.Analyzers.Fuzzing;
using SharpFuzz;

// run.sh says how this is used: the fuzzer calls the first form, a person the others.
switch (args)
{
    case ["--list"]:
        Console.WriteLine(string.Join('\n', Targets.Names));
        return 0;
    case [var name]:
        // An instrumented assembly can be used only inside Run, which gives it the memory it counts in.
        Fuzzer.Run(stream => Targets.Named(name)(FuzzedText.Read(stream)));
        return 0;
    case [var name, .. { Length: > 0 } files] when Targets.Find(name) is { } target:
        foreach (var file in files)
        {
            using var stream = File.OpenRead(file);
            target(FuzzedText.Read(stream));
            Console.WriteLine(file + ": all invariants hold");
        }

        return 0;
    default:
        Console.Error.WriteLine("usage: TARGET [FILE...] | --list");
        return 2;
}
