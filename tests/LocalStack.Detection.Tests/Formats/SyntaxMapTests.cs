using LocalStack.Detection.Formats;

namespace LocalStack.Detection.Tests.Formats;

public static class SyntaxMapTests
{
    private static Setting Value(int start, int length) => new(path: null, new string('a', 100), start, length, EscapeStyle.None);

    /// <summary>The parts of a text: bare up to 5, a comment up to 10, and a string.</summary>
    private static SyntaxMap Parts()
    {
        var map = new SyntaxMap();
        map.Begin(0, LexicalContext.Bare);
        map.Begin(5, LexicalContext.Comment);
        map.Begin(7, LexicalContext.Comment);
        map.Begin(10, LexicalContext.DoubleQuoted);
        return map;
    }

    public sealed class Reports
    {
        [Theory]
        [InlineData(0, "Bare", 0, 5)]
        [InlineData(4, "Bare", 0, 5)]
        [InlineData(5, "Comment", 5, 10)]
        [InlineData(9, "Comment", 5, 10)]
        [InlineData(10, "DoubleQuoted", 10, 20)]
        [InlineData(15, "DoubleQuoted", 10, 20)]
        public void Part_HasItsContextAndItsBorders(int position, string context, int start, int end)
        {
            var map = Parts();

            Assert.Equal((context, start, end), (map.At(position).ToString(), map.StartOf(position), map.EndOf(position, limit: 20)));
        }

        [Fact]
        public void EndOfAPart_IsNotBehindTheLimit() => Assert.Equal((3, 8, 12), (Parts().EndOf(0, 3), Parts().EndOf(6, 8), Parts().EndOf(11, 12)));

        [Fact]
        public void WhatIsToldOfNothing_IsBare()
        {
            var map = new SyntaxMap();

            Assert.Equal((LexicalContext.Bare, 0, 7), (map.At(3), map.StartOf(3), map.EndOf(3, 7)));
        }

        [Fact]
        public void Lexer_IsAskedForContextsAndForQuotes()
        {
            const string Text = "a 'b' \"c";
            var (contexts, quotes) = (new SyntaxMap(), new SyntaxMap());
            contexts.AskLater(new Detection.Formats.Scripts.Fish.FishContexts(Text));
            quotes.AskLater(new Detection.Formats.Scripts.Fish.FishContexts(Text));

            Assert.Equal(LexicalContext.SingleQuoted, contexts.At(3));
            Assert.Equal((4, 8, null), (quotes.EndOfQuotes(2), quotes.EndOfQuotes(6), quotes.EndOfQuotes(0)));
        }

        [Theory]
        [InlineData(new[] { 10, 20, 30 })]
        [InlineData(new[] { 30, 20, 10 })]
        [InlineData(new[] { 20, 10, 30 })]
        [InlineData(new[] { 20, 30, 10 })]
        public void Values_AreInTheOrderOfTheText(int[] starts)
        {
            var map = new SyntaxMap();
            foreach (var start in starts)
                map.AddValue(Value(start, 5));

            Assert.Equal([10, 20, 30], map.Values.Select(value => value.Start));
            Assert.Equal(20, map.ValueAt(21, 24)?.Start);

            map.AddValue(Value(5, 2));
            Assert.Equal([5, 10, 20, 30], map.Values.Select(value => value.Start));
        }

        [Theory]
        [InlineData(10, 15)]
        [InlineData(12, 13)]
        [InlineData(14, 15)]
        public void Value_HoldsWhatStandsInIt(int start, int end)
        {
            var map = new SyntaxMap();
            map.AddValue(Value(10, 5));
            map.AddValue(Value(20, 5));

            Assert.Equal(10, map.ValueAt(start, end)?.Start);
        }
    }

    public sealed class Guards
    {
        [Theory]
        [InlineData(9, 12)]
        [InlineData(12, 16)]
        [InlineData(16, 18)]
        [InlineData(26, 27)]
        [InlineData(0, 1)]
        public void Value_HoldsNothingElse(int start, int end)
        {
            var map = new SyntaxMap();
            map.AddValue(Value(10, 5));
            map.AddValue(Value(20, 5));

            Assert.Null(map.ValueAt(start, end));
        }
    }
}
