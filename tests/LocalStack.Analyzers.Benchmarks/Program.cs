using BenchmarkDotNet.Running;
using LocalStack.Analyzers.Benchmarks.Corpus;
using LocalStack.Analyzers.Benchmarks.Cost;
using LocalStack.Analyzers.Benchmarks.Oracles;

return args switch
{
    ["ratios", .. var options] => Ratios.Print(options),
    ["cold"] => ColdStart.Print(),
    ["cold", var subject] => ColdStart.PrintOne(subject),
    ["corpus", "--plant", var seed, .. { Length: > 0 } folders] => PlantRun.Print(seed, folders),
    ["corpus", .. { Length: > 0 } folders] => CorpusRun.Print(folders),
    ["leaks", var folder] => LeakyCorpus.Write(folder),
    ["oracle", .. { Length: > 0 } folders] => OracleRun.Print(folders),
    _ => RunBenchmarks(args),
};

static int RunBenchmarks(string[] args)
{
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
    return 0;
}
