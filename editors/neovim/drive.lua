-- Run by .ci/editors: opens the file that FILE names, waits for its diagnostic, applies the first quick fix,
-- and waits until it is gone.
local function fail(message)
  io.stderr:write(message .. '\n')
  vim.cmd('cquit 1')
end

local function diagnostics()
  return vim.diagnostic.get(0)
end

vim.cmd('edit ' .. vim.fn.fnameescape(vim.env.FILE))
if not vim.wait(30000, function() return #diagnostics() == 1 end, 50) then
  fail('no diagnostic: ' .. #diagnostics())
end

local found = diagnostics()[1]
local range = {
  start = { line = found.lnum, character = found.col },
  ['end'] = { line = found.end_lnum, character = found.end_col },
}
local answers = vim.lsp.buf_request_sync(0, 'textDocument/codeAction', {
  textDocument = vim.lsp.util.make_text_document_params(),
  range = range,
  context = { diagnostics = {}, only = { 'quickfix' } },
}, 30000)
local id, answer = next(answers or {})
local action = answer and answer.result and answer.result[1]
if not action then
  fail('no code action')
end

vim.lsp.util.apply_workspace_edit(action.edit, vim.lsp.get_client_by_id(id).offset_encoding)
if not vim.wait(30000, function() return #diagnostics() == 0 end, 50) then
  fail('the diagnostic is still there')
end

vim.cmd('write')
io.stdout:write(vim.fn.fnamemodify(vim.env.FILE, ':t') .. ': diagnostic, quick fix, no diagnostic\n')
vim.cmd('qall!')
