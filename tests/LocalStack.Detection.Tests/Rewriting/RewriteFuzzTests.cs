using LocalStack.Detection.Tests.Scanning;
using LocalStack.Tests;

namespace LocalStack.Detection.Tests.Rewriting;

/// <summary>Random texts in every format. A failure names its seed and path.</summary>
public static class RewriteFuzzTests
{
    public sealed class Guards
    {
        [Fact]
        public void OnlyTheReplacedPartsChange_WhatIsLeftSaysWhy_AndASecondRunChangesNothing()
        {
            for (var seed = 0; seed < 500; seed++)
            {
                var random = new Random(seed);
                var text = RandomTexts.WithTokens(random, pieces: random.Next(1, 80));
                foreach (var path in Invariants.RewrittenPaths)
                    Check(() => Invariants.OfRewriting(path, text), $"seed {seed}, {path}");
            }
        }

        private static void Check(Action invariant, string name)
        {
            try
            {
                invariant();
            }
            catch (Exception exception)
            {
                Assert.Fail($"{name}: {exception.Message}");
            }
        }
    }
}
