;; Run by .ci/editors: opens the file that FILE names, waits for its diagnostic, applies the quick fix that is preferred,
;; and waits until it is gone.
(defun drive-wait (what done)
  (let ((end (+ (float-time) 30)))
    (while (not (funcall done))
      (when (> (float-time) end)
        (message "not seen: %s" what)
        (kill-emacs 1))
      (accept-process-output nil 0.05))))

(let* ((file (getenv "FILE")) found)
  (find-file file)
  (call-interactively #'eglot)
  (drive-wait "the diagnostic" (lambda () (setq found (car (flymake-diagnostics)))))
  (goto-char (flymake-diagnostic-beg found))
  (let* ((actions (eglot-code-actions (flymake-diagnostic-beg found) (flymake-diagnostic-end found) "quickfix"))
         (action (seq-find (lambda (action) (eq t (plist-get action :isPreferred))) actions)))
    (unless action
      (message "no code action")
      (kill-emacs 1))
    (eglot--apply-workspace-edit (plist-get action :edit))
    ;; Eglot sends edits when Emacs is idle, and in batch mode it never is.
    (eglot--signal-textDocument/didChange))
  (drive-wait "no diagnostic" (lambda () (null (flymake-diagnostics))))
  (save-buffer)
  (princ (format "%s: diagnostic, quick fix, no diagnostic\n" (file-name-nondirectory file)))
  (kill-emacs 0))
