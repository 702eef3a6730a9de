namespace LocalStack.Detection.Formats.Scripts;

/// <summary>
/// Reads the elements of a list, each of which may set something itself, or be a word of the command that the list is:
/// <c>["localstack", "auth", "set-token", "value"]</c>.
/// </summary>
internal sealed class ListWords
{
    /// <summary>Elements that are further apart are not of one command.</summary>
    private const int MaxDistance = 256;

    private CommandArguments _command = new();

    /// <summary>Where the last element ends.</summary>
    private int _end = -1;

    /// <summary>Adds what an element sets, if it sets something.</summary>
    public bool TryAdd(List<Setting> found, TextSlice element, EscapeStyle escapes)
    {
        if (!IsNextTo(element))
            _command = new CommandArguments();
        var isAdded = CommandText.TryAdd(found, element, escapes, _command);
        if (element.HoldsWhiteSpace)
            _command = new CommandArguments();
        _end = element.End;
        return isAdded;
    }

    /// <summary>Whether nothing but what separates elements stands in front of this one.</summary>
    private bool IsNextTo(TextSlice element)
    {
        if (_end < 0 || element.Start < _end || element.Start - _end > MaxDistance)
            return false;

        for (var i = _end; i < element.Start; i++)
        {
            if (!char.IsWhiteSpace(element.Text[i]) && element.Text[i] is not (',' or '"' or '\'' or '-'))
                return false;
        }

        return true;
    }
}
