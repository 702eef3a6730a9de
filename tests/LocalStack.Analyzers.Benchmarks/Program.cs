using BenchmarkDotNet.Running;
using LocalStack.Analyzers.Benchmarks.Corpus;
using LocalStack.Analyzers.Benchmarks.Cost;

return args switch
{
    ["ratios"] => Ratios.Print(corpus: null),
    ["ratios", "--corpus", var folder] => Ratios.Print(folder),
    ["corpus", .. { Length: > 0 } folders] => CorpusRun.Print(folders),
    _ => RunBenchmarks(args),
};

static int RunBenchmarks(string[] args)
{
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
    return 0;
}
