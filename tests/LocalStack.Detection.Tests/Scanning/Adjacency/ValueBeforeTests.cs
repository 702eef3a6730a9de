using LocalStack.Detection.Scanning.Adjacency;

namespace LocalStack.Detection.Tests.Scanning.Adjacency;

public static class ValueBeforeTests
{
    private static (int Start, int Length)? Read(string text, int nameStart, int nameEnd) => new ValueBefore(text).Of(nameStart, nameEnd);

    public sealed class Reports
    {
        [Theory]
        [InlineData("set(\"<V>\", forKey: \"NAME\")")]
        [InlineData("[env setObject:@\"<V>\" forKey:@\"NAME\"];")]
        [InlineData("set('<V>', for: 'NAME')")]
        [InlineData("set(\"<V>\", ForKey  :  \"NAME\")")]
        [InlineData("set(\"<V>\",\r\n\t  forHTTPHeaderField: \"NAME\")")]
        [InlineData("set(\"<V>\" forKey:\"NAME\")")]
        [InlineData("set('<W>', \"<V>\", forKey: \"NAME\")")]
        [InlineData("\"<V>\" forKey: \"NAME\"")]
        [InlineData("SET value = '<V>' WHERE name = 'NAME'")]
        [InlineData("set value='<V>' where name='NAME';")]
        [InlineData("SET \"value\" = '<V>'\nWHERE \"name\" = 'NAME'")]
        public void QuotedValueInFront_IsFound(string text) => Beside.AssertFound(Read, text);
    }

    public sealed class Guards
    {
        [Theory]
        [InlineData("NAME")]
        [InlineData("\"NAME\"")]
        [InlineData(": \"NAME\"")]
        [InlineData("for: \"NAME\"")]
        [InlineData("\" for: \"NAME\"")]
        [InlineData("\"\" for: \"NAME\"")]
        [InlineData("set(\"<V>\", from: \"NAME\")")]
        [InlineData("set(\"<V>\", key: \"NAME\")")]
        [InlineData("set(\"<V>\", forKey \"NAME\")")]
        [InlineData("set(\"<V>\", forKey, \"NAME\")")]
        [InlineData("set(\"<V>\", forKey: NAME)")]
        [InlineData("set(\"<V>\", forKey: `NAME`)")]
        [InlineData("set(\"<V>\", forKey: \"NAME')")]
        [InlineData("set(\"<V>\", forKey: $\"NAME\")")]
        [InlineData("set(<V>, forKey: \"NAME\")")]
        [InlineData("set(\"<V>\" + x, forKey: \"NAME\")")]
        [InlineData("set(\"the <V>\", forKey: \"NAME\")")]
        [InlineData("set(\"<V>!\", forKey: \"NAME\")")]
        [InlineData("set(\"localstack\", forKey: \"NAME\")")]
        [InlineData("set(`<V>`, forKey: \"NAME\")")]
        [InlineData("<V>\" forKey: \"NAME\"")]
        [InlineData("'<V>' AND name = 'NAME'")]
        [InlineData("'<V>' WHERE name : 'NAME'")]
        [InlineData("'<V>' FOR name = 'NAME'")]
        [InlineData("'<V>' WHERE = 'NAME'")]
        public void OtherText_IsNone(string text) => Beside.AssertNothing(Read, text);

        [Theory]
        [InlineData(40, true)]
        [InlineData(60, false)]
        public void ValueFarAway_IsNone(int lines, bool isFound)
        {
            var text = "(\"<V>\"," + new string('\t', lines) + "forKey: \"NAME\")";
            if (isFound)
                Beside.AssertFound(Read, text);
            else
                Beside.AssertNothing(Read, text);
        }
    }
}
