using BenchmarkDotNet.Running;
using LocalStack.Auth.Benchmarks;

// dotnet run -c Release --project tests/LocalStack.Auth.Benchmarks -- --filter '*' [--job short]
BenchmarkSwitcher.FromAssembly(typeof(ResolutionBenchmarks).Assembly).Run(args);
