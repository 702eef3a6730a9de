using BenchmarkDotNet.Running;
using LocalStack.Analyzers.Benchmarks.Corpus;
using LocalStack.Analyzers.Benchmarks.Cost;
using LocalStack.Analyzers.Benchmarks.Oracles;

return args switch
{
    ["ratios"] => Ratios.Print(corpus: null),
    ["ratios", "--corpus", var folder] => Ratios.Print(folder),
    ["corpus", .. { Length: > 0 } folders] => CorpusRun.Print(folders),
    ["oracle", .. { Length: > 0 } folders] => OracleRun.Print(folders),
    _ => RunBenchmarks(args),
};

static int RunBenchmarks(string[] args)
{
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
    return 0;
}
