using LocalStack.Detection.Scanning.Adjacency;

namespace LocalStack.Detection.Tests.Scanning.Adjacency;

public static class FallbackValueTests
{
    private static (int Start, int Length)? Read(string text, int nameStart, int nameEnd) => new FallbackValue(text).After(nameEnd);

    public sealed class Reports
    {
        [Theory]
        [InlineData("NAME = x || \"<V>\"")]
        [InlineData("NAME = x ?? '<V>'")]
        [InlineData("NAME = x ?: \"<V>\"")]
        [InlineData("NAME = x or \"<V>\"")]
        [InlineData("NAME = x if y else \"<V>\"")]
        [InlineData("NAME = x ? y : \"<V>\"")]
        [InlineData("NAME = $(or $(X),<V>)")]
        [InlineData("NAME = $(if $(X),$(X),<V>)")]
        [InlineData("NAME=x||\"<V>\"")]
        [InlineData("NAME := x ?? \"<V>\"")]
        [InlineData("NAME ::= $(or $(X),<V>)")]
        [InlineData("NAME ?= $(or $(X),<V>)")]
        [InlineData("NAME: x ?? \"<V>\",")]
        [InlineData("\"NAME\": x ?? \"<V>\",")]
        [InlineData("env['NAME'] = x || '<V>'")]
        [InlineData("NAME = coalesce(var.x, \"<V>\")")]
        [InlineData("NAME = x || \"<V>\"\nOTHER = y || \"<W>\"")]
        public void ValueBehindAnother_IsFound(string text) => Beside.AssertFound(Read, text);
    }

    public sealed class Guards
    {
        [Theory]
        [InlineData("NAME")]
        [InlineData("NAME =")]
        [InlineData("NAME:")]
        [InlineData("NAME == x || \"<V>\"")]
        [InlineData("NAME x || \"<V>\"")]
        [InlineData("NAME || \"<V>\"")]
        [InlineData("NAME = x\n || \"<V>\"")]
        [InlineData("NAME = x\n")]
        [InlineData("NAME = x, \"<V>\"")]
        [InlineData("NAME = (x, \"<V>\")")]
        [InlineData("NAME = lookUp(x, \"<V>\")")]
        [InlineData("NAME = coalesce(\"<V>\", x)")]
        [InlineData("NAME = coalesce( \\\"<V>\\\", x)")]
        [InlineData("NAME = \"<V>\" || x")]
        [InlineData("NAME = x || y")]
        [InlineData("NAME = x || \"localstack\"")]
        public void OtherText_IsNone(string text) => Beside.AssertNothing(Read, text);

        [Theory]
        [InlineData(200, true)]
        [InlineData(300, false)]
        public void LongExpression_IsReadToABound(int length, bool isFound)
        {
            var text = "NAME = " + new string('x', length) + " || \"<V>\"";
            if (isFound)
                Beside.AssertFound(Read, text);
            else
                Beside.AssertNothing(Read, text);
        }
    }
}
